import {describeApplication} from './applications.js';

describeApplication({
  name: 'Angular',
  folder: 'angular',
  check: ['ngc', '-p', 'tsconfig.wrong.json', '--noEmit'],
  wrong: 'src/wrong.ts',
  build: ['ng', 'build'],
});
