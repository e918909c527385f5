import {build} from 'esbuild';

/** `lede.css`, every element's page styles in one file, and `tokens.css`, the custom properties alone. */
export async function buildStyles(): Promise<void> {
  await build({
    entryPoints: ['src/styles/lede.css', 'src/styles/tokens.css'],
    outdir: 'dist',
    bundle: true,
    minify: true,
    sourcemap: true,
    target: ['chrome120', 'firefox128', 'safari17'],
    logLevel: 'warning',
  });
}
