import {build} from 'esbuild';

/** The ES modules, one for each source file, without and with the warnings for authors. */
export async function buildModules(): Promise<void> {
  await Promise.all([
    compile('dist', false),
    compile('dist/development', true),
  ]);
}

async function compile(outdir: string, development: boolean): Promise<void> {
  await build({
    entryPoints: ['src/**/*.ts'],
    outbase: 'src',
    outdir,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    minifySyntax: true,
    define: {DEVELOPMENT: String(development)},
    logLevel: 'warning',
  });
}
