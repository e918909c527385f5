import {execFile} from 'node:child_process';
import {copyFile, readdir, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';

/** The type declarations beside the ES modules, and beside the styles: TypeScript 6 refuses an import that has none. */
export async function buildTypes(): Promise<void> {
  await promisify(execFile)('npx', ['tsc', '--project', 'tsconfig.build.json']);
  for (const name of ['lede', 'tokens']) {
    await writeFile(`dist/${name}.css.d.ts`, 'export {};\n');
  }
  await buildFrameworkTypes();
}

/** The type modules of the frameworks. There is nothing in them to run, but whoever imports one where code is must find a module. */
async function buildFrameworkTypes(): Promise<void> {
  for (const name of await readdir('src/frameworks')) {
    if (!name.endsWith('.d.ts')) continue;
    await copyFile(`src/frameworks/${name}`, `dist/frameworks/${name}`);
  }
  await writeFile('dist/frameworks/types-only.js', 'export {};\n');
}
