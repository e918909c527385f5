import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {checkStale} from '../stale-files.js';

const folder = 'test/screen-reader/transcripts';

/** Whether `npm run test:screen-reader -- --update` was run. */
const isUpdate = process.env['UPDATE_TRANSCRIPTS'] === '1';

const advice =
  'If this is what is to be heard: npm run test:screen-reader -- --update, and read the difference before you commit it.';

/** What was heard, one press of Down a line. */
export function transcriptOf(presses: readonly (readonly string[])[]): string {
  return presses.map((said) => `${said.join(' · ')}\n`).join('');
}

/** Fails where a page is not heard as its committed transcript says; in an update, writes it. */
export async function compareTranscript(
  name: string,
  transcript: string,
): Promise<void> {
  const file = join(folder, `${name}.txt`);
  if (isUpdate) {
    await mkdir(folder, {recursive: true});
    await writeFile(file, transcript);
    return;
  }
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === undefined) {
    assert.fail(`${file} is not there.\n${transcript}\n${advice}`);
  }
  if (before !== transcript) {
    assert.fail(
      `${file} says otherwise:\n${difference(before, transcript)}\n${advice}`,
    );
  }
}

/** Fails where there are transcripts of pages that are no more; in an update, removes them. */
export async function checkTranscripts(
  names: readonly string[],
): Promise<void> {
  await checkStale({folder, ending: '.txt', isUpdate, advice}, new Set(names));
}

/** What has to be read of two transcripts: from the first line that differs to the last, and the line before. */
function difference(before: string, after: string): string {
  const lines = before.split('\n');
  const others = after.split('\n');
  const start = lines.findIndex((line, index) => line !== others[index]);
  let end = 0;
  while (
    end < Math.min(lines.length, others.length) - start &&
    lines.at(-1 - end) === others.at(-1 - end)
  ) {
    end++;
  }
  return [
    ...lines.slice(Math.max(0, start - 1), start).map((line) => `  ${line}`),
    ...lines.slice(start, lines.length - end).map((line) => `- ${line}`),
    ...others.slice(start, others.length - end).map((line) => `+ ${line}`),
  ].join('\n');
}
