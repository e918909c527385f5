import {describeApplication} from './applications.js';

describeApplication({
  name: 'Preact',
  folder: 'preact',
  check: ['tsc'],
  build: ['vite', 'build', '--logLevel', 'warn'],
});
