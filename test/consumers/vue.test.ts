import {describeApplication} from './applications.js';

describeApplication({
  name: 'Vue',
  folder: 'vue',
  check: ['vue-tsc'],
  build: ['vite', 'build', '--logLevel', 'warn'],
});
