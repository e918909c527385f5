import {describeApplication} from './applications.js';

describeApplication({
  name: 'Svelte',
  folder: 'svelte',
  check: [
    'svelte-check',
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'machine',
  ],
  wrong: 'src/Wrong.svelte',
  build: ['vite', 'build', '--logLevel', 'warn'],
});
