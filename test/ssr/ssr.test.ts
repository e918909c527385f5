import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {elements} from './elements.js';

const run = promisify(execFile);

Object.assign(globalThis, {DEVELOPMENT: true});
await import('../../src/define-all.js');
const {defineAll} = await import('../../src/index.js');

describe('on a server', () => {
  for (const {tag, template, written} of elements) {
    it(`${tag} renders as the HTML that it wraps, with no shadow root`, async () => {
      assert.equal(
        withoutMarkers(await collectResult(render(template()))),
        written,
      );
    });
  }

  it('an element with a prefix of a site’s own renders as the HTML that it wraps', async () => {
    defineAll({prefix: 'acme-'});
    const rendered = render(
      html`<acme-figure ?zoom=${true} label=${'Map'}
        ><figure><figcaption>${'The pass.'}</figcaption></figure>
      </acme-figure>`,
    );
    assert.equal(
      withoutMarkers(await collectResult(rendered)).replace(/\s+/g, ' '),
      '<acme-figure zoom label="Map"><figure><figcaption>The pass.</figcaption></figure> </acme-figure>',
    );
  });

  it('every element is in this test', async () => {
    const {default: manifest} = await import('../../custom-elements.json', {
      with: {type: 'json'},
    });
    const tags = manifest.modules.flatMap(({exports}) =>
      exports
        .filter(({kind}) => kind === 'custom-element-definition')
        .map(({name}) => name),
    );
    assert.deepEqual(elements.map(({tag}) => tag).sort(), tags.sort());
  });

  it('importing the classes defines nothing and touches no DOM', async () => {
    const {stdout} = await run(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `const touched = new Set();
       const names = ['document', 'window', 'location', 'localStorage', 'sessionStorage', 'matchMedia', 'MutationObserver', 'fetch'];
       for (const name of names) {
         Object.defineProperty(globalThis, name, {
           configurable: true,
           get() {
             // Lit and Node ask for some of these themselves.
             if (new Error().stack.includes(process.cwd() + '/src/')) touched.add(name);
           },
         });
       }
       await import('./src/index.ts');
       const tags = ${JSON.stringify(elements.map(({tag}) => tag))};
       const defined = tags.filter((tag) => globalThis.customElements?.get(tag));
       console.log(JSON.stringify({touched: [...touched], defined}));`,
    ]);
    assert.deepEqual(JSON.parse(stdout), {touched: [], defined: []});
  });
});

/** Takes out the comments that Lit finds its expressions by when a browser takes over. */
function withoutMarkers(rendered: string): string {
  return rendered
    .replace(/<!--.*?-->/g, '')
    .replace(/<\?>/g, '')
    .replaceAll('=""', '')
    .replace(/ {2,}/g, ' ');
}
