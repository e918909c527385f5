import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, {type Sharp} from 'sharp';
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

const [red = 0] = new Uint32Array(Uint8Array.of(255, 0, 0, 255).buffer);

interface Pixels {
  /** A number for each pixel, of its red, green, blue and opacity. */
  readonly colors: Uint32Array<ArrayBuffer>;
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
async function write(file: string, {colors, ...size}: Pixels): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const kept = keptColours(countColours(colors));
  await image({
    colors: colors.map((color) => kept.get(color) ?? color),
    ...size,
  })
    .removeAlpha()
    .webp({lossless: true})
    .toFile(file);
}

/** What a reference has for each colour: those that few pixels have, of smoothed edges, are rounded to 32 steps, which is a fifth less to keep. */
function keptColours(counts: ReadonlyMap<number, number>): Map<number, number> {
  const kept = new Map<number, number>();
  for (const [color, count] of counts) {
    kept.set(color, count < areaPixels ? rounded(color) : color);
  }
  return kept;
}

function rounded(color: number): number {
  const channels = Buffer.alloc(4);
  channels.writeUInt32LE(color);
  for (const [at, channel] of channels.entries()) {
    const step = Math.round((channel * 31) / 255);
    channels[at] = Math.round((step * 255) / 31);
  }
  return channels.readUInt32LE();
}

/** How many pixels have each colour. They are counted by their runs: a picture has millions, and most are like the one before. */
function countColours(colors: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < colors.length; start = end) {
    const color = colors[start] ?? 0;
    while (colors[end] === color) end++;
    counts.set(color, (counts.get(color) ?? 0) + end - start);
  }
  return counts;
}

async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  return pixels(sharp(picture).ensureAlpha());
}

async function pixels(picture: Sharp): Promise<Pixels> {
  const {data, info} = await picture.raw().toBuffer({resolveWithObject: true});
  const {width, height} = info;
  return {colors: new Uint32Array(Uint8Array.from(data).buffer), width, height};
}

function image({colors, width, height}: Pixels): Sharp {
  return sharp(bytesOf(colors), {raw: {width, height, channels: 4}});
}

function bytesOf(colors: Uint32Array): Uint8Array {
  return new Uint8Array(colors.buffer);
}

/** Counts the pixels that differ, but for edges that are smoothed differently; where all others are close enough, those of an area that has lost its colour. */
function countDifferent(
  expected: Pixels,
  actual: Pixels,
  output?: Uint32Array,
): number {
  const {width, height} = actual;
  if (expected.width !== width || expected.height !== height) return Infinity;
  const count = pixelmatch(
    bytesOf(expected.colors),
    bytesOf(actual.colors),
    output && bytesOf(output),
    width,
    height,
    {threshold},
  );
  if (count > allowed) return count;
  const lost = lostColours(expected.colors, actual.colors);
  if (lost.size === 0) return count;
  let different = 0;
  for (const [at, color] of expected.colors.entries()) {
    if (!lost.has(color) || actual.colors[at] === color) continue;
    if (output) output[at] = red;
    different++;
  }
  return count + different;
}

/** Colours of areas that are half gone, by however little: a token that is another by a shade. */
function lostColours(expected: Uint32Array, actual: Uint32Array): Set<number> {
  const seen = countColours(actual);
  const counts = new Map<number, number>();
  for (const [color, kept] of keptColours(seen)) {
    counts.set(kept, (counts.get(kept) ?? 0) + (seen.get(color) ?? 0));
  }
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
  const marked = new Uint32Array(width * height);
  if (before && after) countDifferent(before, after, marked);
  const gap = 16;
  const parts = [before?.colors, after?.colors, marked].map((colors, at) => ({
    input: Buffer.from(bytesOf(colors ?? marked)),
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
  picture: Pixels,
  toWidth: number,
  toHeight: number,
): Promise<Pixels> {
  return pixels(
    image(picture).extend({
      right: toWidth - picture.width,
      bottom: toHeight - picture.height,
      background: 'magenta',
    }),
  );
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
