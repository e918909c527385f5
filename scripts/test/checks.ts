import {spawn} from 'node:child_process';
import {once} from 'node:events';

/** A check that passes or fails as a whole: a linter, the type checker. */
export interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Runs a project's tool and keeps quiet about it unless it fails. */
export async function runCheck({name, command}: Check): Promise<boolean> {
  const [program, ...args] = command;
  const child = spawn('npx', ['--no-install', program ?? '', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  const passed = code === 0;
  console.log(`${passed ? '✔' : '✖'} ${name}`);
  if (!passed) console.log(output);
  return passed;
}
