import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';

/** The type declarations beside the ES modules, and beside the styles: TypeScript 6 refuses an import that has none. */
export async function buildTypes(): Promise<void> {
  await promisify(execFile)('npx', ['tsc', '--project', 'tsconfig.build.json']);
  for (const name of ['lede', 'tokens']) {
    await writeFile(`dist/${name}.css.d.ts`, 'export {};\n');
  }
}
