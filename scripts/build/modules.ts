import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {build} from 'esbuild';

/** The ES modules, one for each source file, without and with the warnings for authors. */
export async function buildModules(): Promise<void> {
  await Promise.all([
    compile('dist', false),
    compile('dist/development', true),
  ]);
}

async function compile(outdir: string, development: boolean): Promise<void> {
  const {outputFiles} = await build({
    entryPoints: ['src/**/*.ts'],
    outbase: 'src',
    outdir,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    minifySyntax: true,
    define: {DEVELOPMENT: String(development)},
    logLevel: 'warning',
    write: false,
  });
  // A source of types alone leaves nothing to run, and nothing imports it.
  const empty = outputFiles
    .filter(({text}) => /^(?:\/\/#.*\s*)?$/.test(text))
    .flatMap(({path}) => [path, `${path}.map`]);
  for (const {path, contents} of outputFiles) {
    if (empty.includes(path)) continue;
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, contents);
  }
}
