import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      {find: 'node:test', replacement: file('node-test.ts')},
      {find: /^\.\/growth\.js$/, replacement: file('growth.ts')},
    ],
  },
  test: {include: ['test/text/*.test.ts'], testTimeout: 60_000},
});
