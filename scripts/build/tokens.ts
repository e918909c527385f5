import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import {standaloneFiles} from '../tokens/read.js';

/** The tokens in the Design Tokens format: all of them with their resolver, and each set of colours in a file that needs none. */
export async function buildTokens(): Promise<void> {
  await mkdir('dist/tokens', {recursive: true});
  for (const name of ['tokens.json', 'tokens.resolver.json']) {
    await copyFile(`src/styles/${name}`, `dist/${name}`);
  }
  for (const [name, tokens] of standaloneFiles()) {
    const text = JSON.stringify(tokens, null, 2);
    await writeFile(`dist/tokens/${name}.json`, `${text}\n`);
  }
}
