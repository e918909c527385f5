import {build} from 'esbuild';

/** `command.js`, what `npx lede-elements` runs: plain Node, nothing else. */
export async function buildCommand(): Promise<void> {
  await build({
    entryPoints: ['scripts/command/command.ts'],
    outfile: 'dist/command.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node18',
    banner: {js: '#!/usr/bin/env node'},
    logLevel: 'warning',
  });
}
