import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {code, renderTemplate, snippets} from './readme.js';
import {openChromium} from './session.js';

const site = 'http://readme.test/';

const {
  name,
  scripts,
  bin: bins,
} = JSON.parse(await readFile('package.json', 'utf8')) as {
  name: string;
  scripts: Record<string, string>;
  bin: Record<string, string>;
};

let page: Page;
let complaints: string[];
before(async () => {
  page = await openChromium();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setRequestInterception(true);
});
after(() => page.browser().close());

describe('The snippets of the README', () => {
  it('are all of a kind that is run here', () => {
    const languages = new Set(snippets.map(({language}) => language));
    assert.deepEqual([...languages].sort(), [
      'css',
      'html',
      'js',
      'liquid',
      'sh',
    ]);
  });

  it('name commands that there are', () => {
    for (const command of lines('sh').flatMap((line) => line.split(' && '))) {
      const [, bin] = /^npx ([\w-]+)/.exec(command) ?? [];
      if (bin) {
        assert.ok(bins[bin], command);
        continue;
      }
      const [, npm] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
      assert.ok(npm, command);
      if (npm === 'install') assert.equal(command, `npm install ${name}`);
      else if (npm !== 'ci') assert.ok(scripts[npm], command);
    }
  });

  it('make an article page from a template, with nothing to complain of', async () => {
    await openPage(
      `${code('html')[0] ?? ''}<title>Harbour opens</title><link rel="icon" href="data:,">`,
      await renderTemplate(),
    );
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      await page.evaluate(`({
        undefined: document.querySelectorAll(':not(:defined)').length,
        headline: document.querySelector('h1').textContent,
        paragraphs: document.querySelectorAll('article p').length,
        styled: getComputedStyle(document.querySelector('lede-article')).display,
        banner: document.querySelector('lede-breaking-banner').checkVisibility(),
      })`),
      {
        undefined: 0,
        headline: 'Harbour opens after nine years',
        paragraphs: 1,
        styled: 'block',
        banner: true,
      },
    );
  });

  for (const [index, script] of code('js').entries()) {
    it(`run from npm: script ${index + 1}`, async () => {
      const bundle = await bundleScript(script);
      await openPage(
        '<script type="module" src="/app.js"></script><link rel="icon" href="data:,">',
        '<lede-figure><figure><img src="/harbour.jpg" width="1600" height="900" alt="A ferry."></figure></lede-figure>',
        bundle,
      );
      assert.deepEqual(
        complaints.filter((text) => !text.includes('dev-mode')),
        [],
      );
      if (!script.includes('figure')) return;
      assert.equal(
        await page.evaluate(`customElements.get('lede-figure') !== undefined`),
        true,
      );
    });
  }

  it('restyle the article by custom properties, and follow the colour scheme', async () => {
    const [head = '', ...meta] = code('html');
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: 'dark'},
    ]);
    const color = async (extra: string) => {
      await openPage(
        `${head}${extra}<link rel="stylesheet" href="/site.css"><link rel="icon" href="data:,">`,
        await renderTemplate(),
      );
      return page.evaluate(
        `getComputedStyle(document.querySelector('article p')).color`,
      );
    };
    assert.notEqual(await color(meta.join('')), await color(''));
    assert.match(
      String(
        await page.evaluate(
          `getComputedStyle(document.querySelector('article p')).fontFamily`,
        ),
      ),
      /^"?Your Serif/,
    );
  });
});

function lines(language: string): string[] {
  return code(language).flatMap((text) => text.trim().split('\n'));
}

async function bundleScript(script: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: script, resolveDir: '.', loader: 'js'},
    bundle: true,
    write: false,
    outdir: 'unused',
    format: 'esm',
    conditions: ['development'],
    external: ['./lede-tg.js'],
    logLevel: 'error',
  });
  return outputFiles.find(({path}) => path.endsWith('.js'))?.text ?? '';
}

async function openPage(
  head: string,
  body: string,
  script = '',
): Promise<void> {
  complaints = [];
  const answer = (request: HTTPRequest) => {
    void respond(request, {head, body, script});
  };
  page.on('request', answer);
  await page.goto(site);
  page.off('request', answer);
}

async function respond(
  request: HTTPRequest,
  {head, body, script}: {head: string; body: string; script: string},
): Promise<void> {
  const {pathname} = new URL(request.url());
  if (pathname === '/') {
    await request.respond({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    });
  } else if (pathname === '/app.js') {
    await request.respond({contentType: 'text/javascript', body: script});
  } else if (pathname === '/site.css') {
    await request.respond({
      contentType: 'text/css',
      body: code('css').join(''),
    });
  } else if (pathname.startsWith('/lede/')) {
    // The development build, so that a snippet that makes Lede warn fails.
    const file = pathname
      .replace('/lede/', 'dist/')
      .replace('lede.js', 'lede.development.js');
    await request.respond({
      contentType: file.endsWith('.css') ? 'text/css' : 'text/javascript',
      body: await readFile(file),
    });
  } else {
    await request.respond({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>',
    });
  }
}
