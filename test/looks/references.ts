import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import {checkStale} from '../stale-files.js';

const folder = 'test/looks/references';
const differences = 'screenshots/looks';

/** Whether `npm run test:looks -- --update` was run: references are written, not compared. */
const isUpdate = process.env['UPDATE_LOOKS'] === '1';

const advice =
  'If this is how it is to look: npm run test:looks -- --update, and look at the references that change before you commit them.';

/** How far a colour may be off, where 1 is from black to white (OKLab): some nine of the 255 steps of a grey, fewer near black. References round the colours of edges by up to four. */
const threshold = 0.035;

/** How many pixels may differ that are no part of a smoothed edge: what another version of Chromium may draw otherwise, and less than a border of a button has. */
const allowed = 20;

/** A colour that at least so many pixels have is that of an area, a line or the inside of letters, and exact. */
const areaPixels = 200;

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The committed pictures, and which of them a run has met. */
export class References {
  readonly #met = new Set<string>();

  /** Fails where a picture is not what its reference is, once the two are written side by side; in an update, writes the reference. */
  async compare(name: string, picture: Uint8Array): Promise<void> {
    this.#met.add(name);
    const file = join(folder, `${name}.webp`);
    const actual = await pixelsOf(picture);
    const reference = await readFile(file).catch(() => undefined);
    if (reference === undefined) {
      if (isUpdate) return write(file, actual);
      assert.fail(
        `There is no reference for ${name}. It looks like this: ${await keep(name, picture)}\n${advice}`,
      );
    }
    const expected = await pixelsOf(reference);
    const count = countDifferent(expected, actual);
    if (count <= allowed) return;
    if (isUpdate) return write(file, actual);
    const isOtherSize =
      expected.width !== actual.width || expected.height !== actual.height;
    assert.fail(
      `${name} looks different: ${
        isOtherSize
          ? `it was ${sizeOf(expected)}, and is ${sizeOf(actual)}`
          : `${count} pixels, of which ${allowed} may be`
      }.\nAs it was, as it is, and where they differ: ${await sideBySide(name, expected, actual)}\n${advice}`,
    );
  }

  /** Fails where there are references of what is no more; in an update, removes them. */
  async checkStale(): Promise<void> {
    await checkStale({folder, ending: '.webp', isUpdate, advice}, this.#met);
  }
}

/** WebP without loss takes two thirds of a PNG. */
async function write(
  file: string,
  {data, width, height}: Pixels,
): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await sharp(withFewColours(data), {raw: {width, height, channels: 4}})
    .removeAlpha()
    .webp({lossless: true})
    .toFile(file);
}

/** Rounds the colours that few pixels have, those of smoothed edges, to 32 steps: a fifth less to keep. */
function withFewColours(data: Buffer): Buffer {
  const counts = countColours(data);
  const rounded = Buffer.from(data);
  for (let at = 0; at < data.length; at += 4) {
    if ((counts.get(data.readUInt32LE(at)) ?? 0) >= areaPixels) continue;
    for (let channel = at; channel < at + 3; channel++) {
      const step = Math.round(((data[channel] ?? 0) * 31) / 255);
      rounded[channel] = Math.round((step * 255) / 31);
    }
  }
  return rounded;
}

function countColours(data: Buffer): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = data.readUInt32LE(at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  const {data, info} = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
}

/** Counts the pixels that differ, but for edges that are smoothed differently; where all others are close enough, those of an area that has lost its colour. */
function countDifferent(
  expected: Pixels,
  actual: Pixels,
  output?: Uint8Array,
): number {
  const {width, height} = actual;
  if (expected.width !== width || expected.height !== height) return Infinity;
  const count = pixelmatch(expected.data, actual.data, output, width, height, {
    threshold,
  });
  if (count > allowed) return count;
  const lost = lostColours(expected.data, actual.data);
  let pixels = 0;
  for (let at = 0; at < actual.data.length; at += 4) {
    const color = expected.data.readUInt32LE(at);
    if (!lost.has(color) || actual.data.readUInt32LE(at) === color) continue;
    output?.set([255, 0, 0, 255], at);
    pixels++;
  }
  return count + pixels;
}

/** Colours of areas that are half gone, by however little: a token that is another by a shade. */
function lostColours(expected: Buffer, actual: Buffer): Set<number> {
  const counts = countColours(withFewColours(actual));
  return new Set(
    [...countColours(expected)]
      .filter(
        ([color, count]) =>
          count >= 2 * areaPixels && (counts.get(color) ?? 0) < count / 2,
      )
      .map(([color]) => color),
  );
}

/** Writes what was expected, what is seen, and what differs, in red, and returns the path. */
async function sideBySide(
  name: string,
  expected: Pixels,
  actual: Pixels,
): Promise<string> {
  const width = Math.max(expected.width, actual.width);
  const height = Math.max(expected.height, actual.height);
  const [before, after] = await Promise.all(
    [expected, actual].map((pixels) => extended(pixels, width, height)),
  );
  const marked = Buffer.alloc(width * height * 4);
  if (before && after) countDifferent(before, after, marked);
  const gap = 16;
  const parts = [before?.data, after?.data, marked].map((input, at) => ({
    input: input ?? marked,
    raw: {width, height, channels: 4 as const},
    left: at * (width + gap),
    top: 0,
  }));
  const picture = await sharp({
    create: {
      width: 3 * width + 2 * gap,
      height,
      channels: 3,
      background: 'magenta',
    },
  })
    .composite(parts)
    .png()
    .toBuffer();
  return keep(name, picture);
}

/** A picture with room beside and below it in a colour that no page has. */
async function extended(
  {data, width, height}: Pixels,
  toWidth: number,
  toHeight: number,
): Promise<Pixels> {
  const wider = await sharp(data, {raw: {width, height, channels: 4}})
    .extend({
      right: toWidth - width,
      bottom: toHeight - height,
      background: 'magenta',
    })
    .raw()
    .toBuffer();
  return {data: wider, width: toWidth, height: toHeight};
}

async function keep(name: string, picture: Uint8Array): Promise<string> {
  const file = join(differences, `${name}.png`);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, picture);
  return file;
}

function sizeOf({width, height}: Pixels): string {
  return `${width} × ${height}`;
}
