import {execFile} from 'node:child_process';
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import puppeteer from 'puppeteer-core';
import {chromiumFlags} from '../../scripts/browsers/chromium-flags.js';
import {findBrowsers} from '../../scripts/browsers/find.js';
import {height, width} from './paint.js';
import {scenes} from './scenes.js';

/*
 * Paints the demo's illustrations anew into demo/media, in the sizes that the
 * pages' `srcset` names: npx tsx demo/art/render.ts [NAME …]
 * It takes Chromium, and ImageMagick for the smaller size.
 */

const quality = 50;
const media = fileURLToPath(new URL('../media', import.meta.url));
const run = promisify(execFile);
const wanted = process.argv.slice(2);

const executablePath = (await findBrowsers()).get('chromium')?.executable;
if (!executablePath) throw new Error('Chromium is needed.');
const browser = await puppeteer.launch({executablePath, args: chromiumFlags});
const scratch = await mkdtemp(join(tmpdir(), 'lede-art-'));
try {
  const page = await browser.newPage();
  await page.setViewport({width, height});
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await page.setContent(`<style>body{margin:0}</style>${scene()}`);
    const png = `${scratch}/${name}.png` as const;
    await page.screenshot({path: png});
    const encode = ['-quality', String(quality), '-define', 'webp:method=6'];
    await run('convert', [png, ...encode, join(media, `${name}.webp`)]);
    await run('convert', [
      png,
      '-resize',
      '800x',
      ...encode,
      join(media, `${name}-800.webp`),
    ]);
  }
} finally {
  await browser.close();
  await rm(scratch, {recursive: true});
}

const files = await readdir(media);
const sizes = await Promise.all(
  files.map(async (file) => (await stat(join(media, file))).size),
);
const total = sizes.reduce((sum, size) => sum + size, 0);
process.stdout.write(`demo/media: ${Math.round(total / 1000)} kB\n`);
