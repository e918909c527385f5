import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

/** The type declarations beside the ES modules. */
export async function buildTypes(): Promise<void> {
  await promisify(execFile)('npx', ['tsc', '--project', 'tsconfig.build.json']);
}
