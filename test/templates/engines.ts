import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {promisify} from 'node:util';
import Eleventy from '@11ty/eleventy';
import type {PageData} from './page-data.js';

const run = promisify(execFile);

/** A template engine with the templates of `integrations` for it. */
export interface TemplateEngine {
  readonly name: string;
  /** Rejects where the engine is not on this machine: `npm test` installs it on Debian. */
  render(data: PageData): Promise<string>;
}

/** Debian's own, which has Debian's packages. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export const engines: readonly TemplateEngine[] = [
  {
    name: 'Eleventy',
    async render({article, ...global}) {
      const eleventy = new Eleventy('integrations/eleventy', undefined, {
        configPath: 'integrations/eleventy/eleventy.config.js',
        quietMode: true,
        config(config) {
          config.addGlobalData('articles', [article]);
          for (const [name, value] of Object.entries(global)) {
            config.addGlobalData(name, value);
          }
        },
      });
      const pages = await eleventy.toJSON();
      return pages.map(({content}) => content).join('');
    },
  },
  {
    name: 'PHP',
    render: (data) =>
      runWith(
        data,
        'php',
        '-d',
        'error_reporting=E_ALL',
        '-d',
        'display_errors=1',
        '-r',
        `extract(json_decode(stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR));
         require 'integrations/php/article.php';`,
      ),
  },
  {
    name: 'Jinja',
    render: (data) =>
      runWith(
        data,
        python,
        '-c',
        `import json, sys
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
templates = Environment(loader=FileSystemLoader('integrations/jinja'), autoescape=select_autoescape())
sys.stdout.reconfigure(encoding='utf-8')
print(templates.get_template('article.html').render(**json.load(sys.stdin)))`,
      ),
  },
];

async function runWith(
  data: PageData,
  program: string,
  ...args: string[]
): Promise<string> {
  const running = run(program, args);
  running.child.stdin?.end(JSON.stringify(data));
  const {stdout} = await running;
  return stdout;
}
