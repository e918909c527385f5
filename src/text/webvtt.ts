import {decodeReferences} from './character-references.js';
import {indexed} from './indexed.js';

/** Words of a recording, and when they are heard. Times are in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Without tags. */
  readonly text: string;
  /** When a part of the text begins that has a time of its own, by its place in the text. The first is that of the whole. */
  readonly times: readonly (readonly [at: number, time: number])[];
}

const timestamp = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const timing = new RegExp(
  String.raw`^[\t\f ]*(${timestamp})[\t\f ]*-->[\t\f ]*(${timestamp})(?![\d.])`,
);

/**
 * Reads the cues of a WebVTT file, in the order in which they are heard. Settings, regions,
 * styles and comments are passed over, and so is a cue whose times are malformed,
 * as the standard has it (https://www.w3.org/TR/webvtt1/#file-parsing); so is one that ends before it
 * begins, and one without words. Readings above ruby characters are left out.
 *
 * @throws SyntaxError where the text isn't WebVTT at all: an error page, say.
 */
export function parseWebVtt(source: string): Cue[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    throw new SyntaxError('It does not begin with "WEBVTT".');
  }
  const cues: Cue[] = [];
  for (let at = 1; at < lines.length;) {
    const [, start, end] = timing.exec(lines[at++] ?? '') ?? [];
    if (!start || !end) continue;
    const first = at;
    while (lines[at] && !lines[at]?.includes('-->')) at++;
    const words = lines.slice(first, at).join('\n');
    const cue = readCue(seconds(start), seconds(end), words);
    if (cue) cues.push(cue);
  }
  return cues.sort((one, other) => one.start - other.start);
}

function readCue(start: number, end: number, words: string): Cue | undefined {
  let text = '';
  const times: [at: number, time: number][] = [[0, start]];
  const parts = words
    .replace(/<rt(?:[.\s][^>]*)?>.*?(?:<\/rt>|(?=<\/ruby>)|$)/gs, '')
    .split(/<([^>]*)(?:>|$)/);
  for (const [index, part] of indexed(parts)) {
    // Every second part is a tag.
    if (index % 2 === 0) text += decodeReferences(part);
    else if (new RegExp(`^${timestamp}$`).test(part)) {
      const time = seconds(part);
      const last = times.at(-1)?.[1] ?? start;
      if (time > last && time < end) times.push([text.length, time]);
    }
  }
  return end > start && text.trim() ? {start, end, text, times} : undefined;
}

function seconds(time: string): number {
  const [last = 0, minutes = 0, hours = 0] = time
    .split(':')
    .reverse()
    .map(Number);
  return hours * 3600 + minutes * 60 + last;
}
