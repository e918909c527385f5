import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, type TemplateResult} from 'lit';

const run = promisify(execFile);

Object.assign(globalThis, {DEVELOPMENT: true});
await import('../../src/define-all.js');

/** Each element as a template, and as the HTML that any server would write by joining strings. */
// prettier-ignore
const elements: readonly {
  tag: string;
  template: TemplateResult;
  written: string;
}[] = [
  {
    tag: 'lede-skip-links',
    template: html`<lede-skip-links><a href="#article">${'Skip to main content'}</a></lede-skip-links>`,
    written: `<lede-skip-links><a href="#article">Skip to main content</a></lede-skip-links>`,
  },
  {
    tag: 'lede-breaking-banner',
    template: html`<lede-breaking-banner src=${'/breaking.json'} ?dismissible=${true}><p><a href="/story">${'Storm closes the northern pass'}</a></p></lede-breaking-banner>`,
    written: `<lede-breaking-banner src="/breaking.json" dismissible><p><a href="/story">Storm closes the northern pass</a></p></lede-breaking-banner>`,
  },
  {
    tag: 'lede-figure',
    template: html`<lede-figure ?zoom=${true} label=${'Map'}><figure><img src="map.png" width="640" height="480" alt=${'The pass & the "old" road'}><figcaption>${'The pass.'}</figcaption></figure></lede-figure>`,
    written: `<lede-figure zoom label="Map"><figure><img src="map.png" width="640" height="480" alt="The pass &amp; the &quot;old&quot; road"><figcaption>The pass.</figcaption></figure></lede-figure>`,
  },
  {
    tag: 'lede-pull-quote',
    template: html`<lede-pull-quote><blockquote><p>${'It is premature to say.'}</p></blockquote></lede-pull-quote>`,
    written: `<lede-pull-quote><blockquote><p>It is premature to say.</p></blockquote></lede-pull-quote>`,
  },
  {
    tag: 'lede-publisher-footer',
    template: html`<lede-publisher-footer name=${'Example Press'}><footer><small>© 2026</small></footer></lede-publisher-footer>`,
    written: `<lede-publisher-footer name="Example Press"><footer><small>© 2026</small></footer></lede-publisher-footer>`,
  },
  {
    tag: 'lede-article',
    template: html`<lede-article><article lang=${'fa'}><h1>${'خبر'}</h1></article></lede-article>`,
    written: `<lede-article><article lang="fa"><h1>خبر</h1></article></lede-article>`,
  },
  {
    tag: 'lede-reader',
    template: html`<lede-reader tools=${'contents share'} ?resume=${true}></lede-reader>`,
    written: `<lede-reader tools="contents share" resume></lede-reader>`,
  },
  {
    tag: 'lede-contents',
    template: html`<lede-contents for=${'story'} ?inline=${true}></lede-contents>`,
    written: `<lede-contents for="story" inline></lede-contents>`,
  },
  {
    tag: 'lede-read-aloud',
    template: html`<lede-read-aloud src=${'story.mp3'} ?local-only=${true}></lede-read-aloud>`,
    written: `<lede-read-aloud src="story.mp3" local-only></lede-read-aloud>`,
  },
  {
    tag: 'lede-reading-preferences',
    template: html`<lede-reading-preferences ?inline=${true}></lede-reading-preferences>`,
    written: `<lede-reading-preferences inline></lede-reading-preferences>`,
  },
  {
    tag: 'lede-reading-progress',
    template: html`<lede-reading-progress ?resume=${true}></lede-reading-progress>`,
    written: `<lede-reading-progress resume></lede-reading-progress>`,
  },
  {
    tag: 'lede-share',
    template: html`<lede-share for=${'story'}></lede-share>`,
    written: `<lede-share for="story"></lede-share>`,
  },
];

describe('on a server', () => {
  for (const {tag, template, written} of elements) {
    it(`${tag} renders as the HTML that it wraps, with no shadow root`, async () => {
      assert.equal(
        withoutMarkers(await collectResult(render(template))),
        written,
      );
    });
  }

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
