import {cp} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {tool} from './applications.js';
import {describeRendered} from './rendered.js';

const folder = 'next';
const next = '../node_modules/next/dist/bin/next';
const port = /127\.0\.0\.1:(\d+)/;

describe('Next.js', () => {
  it('is checked and built by its own tool', async () => {
    await cp('demo/media', 'test/consumers/next/public/media', {
      recursive: true,
    });
    await tool(folder, ['next', 'build']);
  });

  describe('as readers get it', () => {
    describeRendered({
      folder,
      serve: [next, 'start', '--hostname', '127.0.0.1', '--port', '0'],
      port,
    });
  });

  // In this form React says what differs when it takes a page over.
  describe('as developers see it', () => {
    describeRendered({
      folder,
      serve: [next, 'dev', '--hostname', '127.0.0.1', '--port', '0'],
      port,
    });
  });
});
