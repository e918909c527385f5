import {rolldown} from 'rolldown';

/** `lede.js`, one file at load with Lit inside, and beside it the chunks that wait until they are needed. */
export async function buildBundle(): Promise<void> {
  await Promise.all([bundle('lede', false), bundle('lede.development', true)]);
}

async function bundle(name: string, development: boolean): Promise<void> {
  const build = await rolldown({
    input: {[name]: 'src/define-all.ts'},
    preserveEntrySignatures: 'allow-extension',
    tsconfig: 'tsconfig.json',
    // Lit in its production form in both: its own development warnings are not for template authors.
    resolve: {conditionNames: ['production', 'browser', 'import', 'default']},
    transform: {
      target: 'es2022',
      define: {DEVELOPMENT: String(development)},
    },
  });
  await build.write({
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `chunks/[name]-[hash].js`,
    sourcemap: true,
    minify: !development,
    legalComments: 'none',
  });
  await build.close();
}
