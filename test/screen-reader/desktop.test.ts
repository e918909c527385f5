import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {test} from 'node:test';
import {startDesktop} from './desktop.js';
import {until, within} from './limits.js';

test('The desktop ends every process that it started, and leaves no file', async () => {
  const desktop = await startDesktop();
  const pid = await desktop.run('setsid', [
    ...['--fork', 'sh', '-c'],
    'echo $$; exec sleep 1000 >/dev/null 2>&1',
  ]);
  assert.match(commandOf(pid), /sleep/);
  desktop.stop();
  assert.equal(commandOf(pid), '');
  assert.ok(!existsSync(dirname(desktop.home)));
});

test('A program that does not end in time is named in the error', async () => {
  const desktop = await startDesktop();
  try {
    await assert.rejects(
      desktop.run('sleep', ['1000'], {limit: 100}),
      /Waited 0\.1 s for sleep 1000 to end/,
    );
  } finally {
    desktop.stop();
  }
});

test('What does not happen in time is named in the error', async () => {
  await assert.rejects(
    until(50, 'the sea to boil', () => undefined),
    /Waited 0\.05 s for the sea to boil/,
  );
  await assert.rejects(
    within(50, 'an answer', new Promise<never>(() => undefined)),
    /Waited 0\.05 s for an answer/,
  );
});

/** What a process runs; nothing once it has ended, even if nobody has asked how it ended. */
function commandOf(pid: string): string {
  const file = `/proc/${pid.trim()}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
