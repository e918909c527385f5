import {inflateSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';

/** A box in CSS pixels of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a part of the window looks like: the relative luminance of each of its pixels, row by row, as WCAG defines it. */
export interface Picture extends Box {
  readonly luminance: Float64Array;
}

/** Takes a picture of a part of the window. Parts of pixels, and what is outside the window, are left out. */
export async function photograph(page: Page, box: Box): Promise<Picture> {
  const {width, height} = page.viewport() ?? {width: 800, height: 600};
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const clip = {
    x,
    y,
    width: Math.min(width, Math.ceil(box.x + box.width)) - x,
    height: Math.min(height, Math.ceil(box.y + box.height)) - y,
  };
  if (clip.width <= 0 || clip.height <= 0) {
    return {...clip, width: 0, height: 0, luminance: new Float64Array()};
  }
  const png = await page.screenshot({
    clip: await inPage(page, clip),
    captureBeyondViewport: false,
    optimizeForSpeed: true,
  });
  return {...clip, luminance: luminanceOf(png)};
}

/** Screenshots are cut out of the page, not of the window. */
async function inPage(page: Page, clip: Box): Promise<Box> {
  const [x, y] = (await page.evaluate('[scrollX, scrollY]')) as [
    number,
    number,
  ];
  return {...clip, x: clip.x + x, y: clip.y + y};
}

/** Contrast ratio of two luminances: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The part of a picture that a box of the window is in. */
export function crop(picture: Picture, box: Box): Picture {
  const x = Math.max(picture.x, Math.ceil(box.x));
  const y = Math.max(picture.y, Math.ceil(box.y));
  const right = Math.min(
    picture.x + picture.width,
    Math.floor(box.x + box.width),
  );
  const bottom = Math.min(
    picture.y + picture.height,
    Math.floor(box.y + box.height),
  );
  const width = Math.max(0, right - x);
  const height = Math.max(0, bottom - y);
  const luminance = new Float64Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y - picture.y + row) * picture.width + x - picture.x;
    luminance.set(picture.luminance.subarray(from, from + width), row * width);
  }
  return {x, y, width, height, luminance};
}

/** How many pixels of two pictures of the same box differ by a contrast of at least `least`. */
export function countChanged(
  before: Picture,
  after: Picture,
  least: number,
): number {
  let count = 0;
  for (const [index, luminance] of before.luminance.entries()) {
    if (contrast(luminance, after.luminance[index] ?? 0) >= least) count++;
  }
  return count;
}

/** How many pixels of a picture stand out from its commonest colour by a contrast of at least `least`. */
export function countStandingOut(picture: Picture, least: number): number {
  const counts = new Map<number, number>();
  for (const luminance of picture.luminance) {
    counts.set(luminance, (counts.get(luminance) ?? 0) + 1);
  }
  const [ground] = [...counts].reduce(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [0, 0],
  );
  let count = 0;
  for (const [luminance, pixels] of counts) {
    if (contrast(luminance, ground) >= least) count += pixels;
  }
  return count;
}

/** The pixels of a PNG file as browsers write screenshots: 8 bits a channel, not interlaced. https://www.w3.org/TR/png-3/ */
function luminanceOf(file: Uint8Array): Float64Array {
  const png = Buffer.from(file);
  const data: Buffer[] = [];
  let width = 0;
  let channels = 0;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const chunk = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = chunk.readUInt32BE(0);
      channels = chunk[9] === 6 ? 4 : 3;
      if (chunk[8] !== 8 || ![2, 6].includes(chunk[9] ?? 0) || chunk[12]) {
        throw new Error('Not a PNG as browsers write screenshots.');
      }
    } else if (type === 'IDAT') data.push(chunk);
    at += length + 12;
  }
  const bytes = unfilter(
    inflateSync(Buffer.concat(data)),
    width * channels,
    channels,
  );
  const luminance = new Float64Array(bytes.length / channels);
  for (let pixel = 0; pixel < luminance.length; pixel++) {
    const at = pixel * channels;
    luminance[pixel] =
      0.2126 * linear[bytes[at]!]! +
      0.7152 * linear[bytes[at + 1]!]! +
      0.0722 * linear[bytes[at + 2]!]!;
  }
  return luminance;
}

const linear = Array.from({length: 256}, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Undoes what PNG does to each row to compress it better: https://www.w3.org/TR/png-3/#9Filters */
function unfilter(rows: Buffer, width: number, channels: number): Uint8Array {
  const height = rows.length / (width + 1);
  const bytes = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (width + 1)];
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column >= channels ? bytes[at - channels]! : 0;
      const up = row > 0 ? bytes[at - width]! : 0;
      const corner =
        row > 0 && column >= channels ? bytes[at - width - channels]! : 0;
      const predicted =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      bytes[at] = rows[row * (width + 1) + 1 + column]! + predicted;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
