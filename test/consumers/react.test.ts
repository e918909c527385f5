import {describeApplication} from './applications.js';

describeApplication({
  name: 'React',
  folder: 'react',
  check: ['tsc'],
  build: ['vite', 'build', '--logLevel', 'warn'],
});
