import {describeApplication} from './applications.js';

describeApplication({
  name: 'Solid',
  folder: 'solid',
  check: ['tsc'],
  build: ['vite', 'build', '--logLevel', 'warn'],
});
