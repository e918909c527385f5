import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      'node:test': fileURLToPath(new URL('node-test.ts', import.meta.url)),
    },
  },
  test: {include: ['test/text/*.test.ts']},
});
