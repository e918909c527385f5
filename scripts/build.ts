import {rm} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {buildBundle} from './build/bundle.js';
import {buildCommand} from './build/command.js';
import {buildEditorData} from './build/editors.js';
import {buildIntegrity} from './build/integrity.js';
import {buildModules} from './build/modules.js';
import {buildStyles} from './build/styles.js';
import {buildTokens} from './build/tokens.js';
import {buildTypes} from './build/types.js';

/**
 * Makes `dist/` anew:
 * - `dist/**.js`, `.d.ts`: the ES modules that npm users import;
 * - `dist/development/**.js`: the same with warnings for authors, under the `development` export condition;
 * - `dist/lede.js` and `dist/chunks/`: everything for a script tag, Lit inside; `dist/lede.development.js`, the same with warnings;
 * - `dist/lede-autoload.js`, which loads only what a page uses, from the same folder; `dist/lede-autoload.development.js`;
 * - `dist/lede-preferences.js`, a classic script for the page's head;
 * - `dist/lede.css`, `dist/tokens.css`;
 * - `dist/tokens.json`, `dist/tokens.resolver.json`, `dist/tokens/*.json`, in the Design Tokens format;
 * - `dist/editors/*.json`, what VS Code and JetBrains' editors know of the tags;
 * - `dist/sri.json`, the hash of each file that a page may load, and `dist/command.js`, which `npx lede-elements` runs.
 */
export async function build(options: {types?: boolean} = {}): Promise<void> {
  await rm('dist', {recursive: true, force: true});
  await Promise.all([
    buildModules(),
    buildBundle(),
    buildCommand(),
    buildEditorData(),
    buildStyles(),
    buildTokens(),
    options.types === false ? undefined : buildTypes(),
  ]);
  await buildIntegrity();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
}
