import {html, type TemplateResult} from 'lit';

/** Each element as a template, and as the HTML that any server would write by joining strings. */
// prettier-ignore
export const elements: readonly {
  tag: string;
  template: () => TemplateResult;
  written: string;
}[] = [
  {
    tag: 'lede-skip-links',
    template: () => html`<lede-skip-links><a href="#article">${'Skip to main content'}</a></lede-skip-links>`,
    written: `<lede-skip-links><a href="#article">Skip to main content</a></lede-skip-links>`,
  },
  {
    tag: 'lede-breaking-banner',
    template: () => html`<lede-breaking-banner src=${'/breaking.json'} ?dismissible=${true}><p><a href="/story">${'Storm closes the northern pass'}</a></p></lede-breaking-banner>`,
    written: `<lede-breaking-banner src="/breaking.json" dismissible><p><a href="/story">Storm closes the northern pass</a></p></lede-breaking-banner>`,
  },
  {
    tag: 'lede-figure',
    template: () => html`<lede-figure ?zoom=${true} label=${'Map'}><figure><img src="map.png" width="640" height="480" alt=${'The pass & the "old" road'}><figcaption>${'The pass.'}</figcaption></figure></lede-figure>`,
    written: `<lede-figure zoom label="Map"><figure><img src="map.png" width="640" height="480" alt="The pass &amp; the &quot;old&quot; road"><figcaption>The pass.</figcaption></figure></lede-figure>`,
  },
  {
    tag: 'lede-pull-quote',
    template: () => html`<lede-pull-quote><blockquote><p>${'It is premature to say.'}</p></blockquote></lede-pull-quote>`,
    written: `<lede-pull-quote><blockquote><p>It is premature to say.</p></blockquote></lede-pull-quote>`,
  },
  {
    tag: 'lede-publisher-footer',
    template: () => html`<lede-publisher-footer name=${'Example Press'}><footer><small>© 2026</small></footer></lede-publisher-footer>`,
    written: `<lede-publisher-footer name="Example Press"><footer><small>© 2026</small></footer></lede-publisher-footer>`,
  },
  {
    tag: 'lede-article',
    template: () => html`<lede-article><article lang=${'fa'}><h1>${'خبر'}</h1></article></lede-article>`,
    written: `<lede-article><article lang="fa"><h1>خبر</h1></article></lede-article>`,
  },
  {
    tag: 'lede-reader',
    template: () => html`<lede-reader tools=${'contents share'} ?resume=${true}></lede-reader>`,
    written: `<lede-reader tools="contents share" resume></lede-reader>`,
  },
  {
    tag: 'lede-contents',
    template: () => html`<lede-contents for=${'story'} ?inline=${true}></lede-contents>`,
    written: `<lede-contents for="story" inline></lede-contents>`,
  },
  {
    tag: 'lede-read-aloud',
    template: () => html`<lede-read-aloud src=${'story.mp3'} ?local-only=${true}></lede-read-aloud>`,
    written: `<lede-read-aloud src="story.mp3" local-only></lede-read-aloud>`,
  },
  {
    tag: 'lede-reading-preferences',
    template: () => html`<lede-reading-preferences ?inline=${true}></lede-reading-preferences>`,
    written: `<lede-reading-preferences inline></lede-reading-preferences>`,
  },
  {
    tag: 'lede-reading-progress',
    template: () => html`<lede-reading-progress ?resume=${true}></lede-reading-progress>`,
    written: `<lede-reading-progress resume></lede-reading-progress>`,
  },
  {
    tag: 'lede-share',
    template: () => html`<lede-share for=${'story'}></lede-share>`,
    written: `<lede-share for="story"></lede-share>`,
  },
];

/** A page with all of them. */
// prettier-ignore
export const wholePage = (): TemplateResult => html`
  <lede-skip-links><a href="#article">${'Skip to main content'}</a></lede-skip-links>
  <lede-breaking-banner ?dismissible=${true}>${['Storm closes the northern pass', 'Ferries sail'].map((title) => html`<p><a href="/story">${title}</a></p>`)}</lede-breaking-banner>
  <main id="article">
    <lede-article>
      <article lang=${'en'} id="story">
        <h1>${'Harbour & "quay" <open>'}</h1>
        <lede-reader></lede-reader>
        <lede-contents ?inline=${true}></lede-contents>
        <lede-figure ?zoom=${true}><figure><img src="data:," width="640" height="480" alt=${'A ferry.'}><figcaption>${'The harbour.'} <small>${'Photo: A. Person'}</small></figcaption></figure></lede-figure>
        ${['The first ferry came in at dawn.', 'Nobody knows why.'].map((text) => html`<h2>${text}</h2><p>${text}</p>`)}
        <lede-pull-quote><blockquote><p>${'Nobody knows why.'}</p></blockquote></lede-pull-quote>
      </article>
    </lede-article>
  </main>
  <lede-publisher-footer name=${'Example Press'}><footer><small>© ${2026}</small></footer></lede-publisher-footer>`;
