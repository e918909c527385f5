import {describe, it} from 'node:test';
import {tool} from './applications.js';
import {describeRendered} from './rendered.js';

const folder = 'node';
// React in the form for developers says what differs when it takes a page over.
const vite = ['vite', 'build', '--logLevel', 'warn'];

describe('React from a server of nothing but Node', () => {
  it('finds no mistake in the types', async () => {
    await tool(folder, ['tsc']);
  });

  it('is built by its own tool, for the browser and for Node', async () => {
    await tool(folder, vite);
    await tool(folder, [...vite, '--ssr', 'src/server.tsx']);
  });

  describe('as readers get it', () => {
    describeRendered({
      folder,
      serve: ['dist/server/server.js'],
      port: /^(\d+)$/,
    });
  });
});
