import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openChromium} from '../pages/session.js';
import {drive} from './drive.js';
import {reference, written} from './written.js';

/** An application whose page a server renders, built, in a folder beside this file. */
export interface RenderedApplication {
  readonly folder: string;
  /** The arguments for Node, run in the folder. */
  readonly serve: readonly string[];
  /** Finds the port in what it prints. */
  readonly port: RegExp;
}

/** What Lit says in its form for developers, of itself and of what is slow. */
const notes = /lit\.dev\/msg/;

/** Tries what a server sends, without script and with it. */
export function describeRendered(application: RenderedApplication): void {
  let server: ChildProcess;
  let origin: string;
  let page: Page;
  let problems: string[];

  before(async () => {
    server = spawn(process.execPath, application.serve, {
      cwd: join('test/consumers', application.folder),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {...process.env, NEXT_TELEMETRY_DISABLED: '1'},
    });
    origin = `http://127.0.0.1:${await portOf(server, application.port)}`;
    page = await openChromium();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (!['error', 'warn'].includes(message.type())) return;
      if (!notes.test(message.text())) problems.push(message.text());
    });
  });
  after(async () => {
    await page.browser().close();
    server.kill();
    await once(server, 'exit');
  });

  describe('in Chromium', () => {
    it('sends the HTML that any server would write, tags and attributes alike', async () => {
      const sent = await (await fetch(origin)).text();
      const options = {hosts: true};
      assert.equal(
        await written(page, sent, options),
        await written(page, reference, options),
      );
    });

    it('takes the page over without a word in the console, and keeps what its elements are told', async () => {
      problems = [];
      await page.goto(origin);
      await drive(page);
      assert.deepEqual(problems, []);
    });
  });
}

async function portOf(server: ChildProcess, pattern: RegExp): Promise<string> {
  assert.ok(server.stdout);
  for await (const line of createInterface({input: server.stdout})) {
    const [, port] = pattern.exec(line) ?? [];
    if (port !== undefined) return port;
  }
  throw new Error(`${resolve(server.spawnfile)} ended before it listened.`);
}
