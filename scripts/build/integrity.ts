import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';

/** `sri.json`: the hash of each file that a page may load from the build (Subresource Integrity), by its path. */
export async function buildIntegrity(): Promise<void> {
  const paths = (await readdir('dist', {recursive: true}))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) =>
      /^(?:chunks\/[^/]+\.js|lede[\w.-]*\.(?:js|css)|tokens\.css)$/.test(path),
    )
    .sort();
  const hashes = paths.map(async (path) => {
    const digest = createHash('sha384').update(await readFile(`dist/${path}`));
    return [path, `sha384-${digest.digest('base64')}`] as const;
  });
  const json = Object.fromEntries(await Promise.all(hashes));
  await writeFile('dist/sri.json', `${JSON.stringify(json, null, 2)}\n`);
}
