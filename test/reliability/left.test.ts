import {held} from './held.js';
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {render} from 'lit';
import '../../src/define-all.js';
import {articleOf} from '../../src/dom/article-of.js';
import {idleTurn} from '../../src/dom/idle.js';
import {rootsAround} from '../../src/dom/language.js';
import {onScroll} from '../../src/dom/on-scroll.js';
import {arrive} from '../../src/elements/contents/arrival.js';
import type {LedeContents} from '../../src/elements/contents/contents.js';
import type {LedeReader} from '../../src/elements/reader/reader.js';
import {turn, until} from '../clock.js';
import {settle} from '../security/page.js';

/* What was once held for an element that had left the page, or done to it. */

const article = (tool: unknown) => html`
  <lede-article lang="en">
    <article>
      <h1>The mill</h1>
      ${tool}
      <p style="height: 3000px">It stood still for a hundred years.</p>
      <h2>The wheel</h2>
      <p>It is made of oak.</p>
      <h2>The pond</h2>
      <never-defined></never-defined>
    </article>
  </lede-article>
`;

const listenersTo = (type: string): number => held().listeners[type] ?? 0;

const isProgressShown = (host: Element): boolean =>
  Boolean(host.shadowRoot?.querySelector('.progress'));

/** In Chromium: see scripts/test/instruments.ts. */
const countInstances = (tags: readonly string[]) =>
  executeServerCommand<number[], readonly string[]>('count-instances', tags);

/** Puts an element back into the page so many times, and takes it out again. */
function comeAndGo(host: Element, count: number): void {
  const {parentElement, nextSibling} = host;
  for (let round = 0; round < count; round++) {
    parentElement!.insertBefore(host, nextSibling);
    host.remove();
  }
}

async function scroll(): Promise<void> {
  document.dispatchEvent(new Event('scroll'));
  await import('../../src/controllers/reading-progress.js');
  await nextFrame();
}

describe('what has left the page', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  for (const progress of [
    html`<lede-reader></lede-reader>`,
    html`<lede-reading-progress></lede-reading-progress>`,
  ]) {
    it(`is not waited for with the first scroll: ${progress.strings[0] ?? ''}`, async () => {
      const page = await fixture(article(progress));
      const host = page.querySelector('lede-reader, lede-reading-progress')!;
      const listeners = listenersTo('HTMLDocument scroll true');
      expect(listeners).to.be.at.least(1);
      comeAndGo(host, 5);
      expect(listenersTo('HTMLDocument scroll true')).to.equal(listeners);
      await scroll();
      expect(isProgressShown(host)).to.equal(false);

      page.querySelector('article')!.prepend(host);
      await scroll();
      await until(() => isProgressShown(host), 'the progress');
    });
  }

  it('is not followed by its reading progress, whatever update was asked for', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const before = held().observers;
    render(
      article(html`<lede-reading-progress></lede-reading-progress>`),
      page,
    );
    const host = page.querySelector('lede-reading-progress')!;
    await scroll();
    await until(() => isProgressShown(host), 'the progress');
    host.requestUpdate();
    page.remove();
    await settle(page);
    await idleTurn();
    expect(held().observers).to.deep.equal(before);
  });

  it('is not waited for by skip links, whatever update was asked for', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const gone = document.body.appendChild(document.createElement('main'));
    gone.id = 'gone';
    gone.className = 'not-displayed';
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '.not-displayed { display: none }';
    const before = held().observers;
    render(
      html`<lede-skip-links><a href="#gone">Skip</a></lede-skip-links>`,
      page,
    );
    const host = page.querySelector('lede-skip-links')!;
    await until(() => host.matches(':state(empty)'), 'the end of the link');
    const skipping = 'src/elements/skip-links/skipping.ts';
    expect(held().observers).to.include(skipping);
    page.remove();
    expect(held().observers).to.deep.equal(before);
    host.requestUpdate();
    await settle(page);
    await idleTurn();
    expect(held().observers).to.deep.equal(before);
    gone.remove();
    style.remove();
  });

  it('is for no article any more that `for` names, and throws nothing', () => {
    const host = document.createElement('lede-contents');
    expect(articleOf(host, 'article')).to.equal(undefined);
  });

  it('waits for no heading that the address names', async () => {
    const type = 'HTMLDocument lede-article-change false';
    const address = location.pathname + location.search;
    history.replaceState(null, '', `${address}#the-lamp`);
    const page = await fixture(article(html`<lede-contents></lede-contents>`));
    const host = page.querySelector<LedeContents>('lede-contents')!;
    await turn();
    host.remove();
    const before = listenersTo(type);
    page.querySelector('article')!.prepend(host);
    const here = listenersTo(type);
    arrive(host);
    expect(listenersTo(type)).to.be.above(here);
    host.remove();
    expect(listenersTo(type)).to.equal(before);

    // Back, it waits again.
    page.querySelector('article')!.prepend(host);
    const heading = document.createElement('h2');
    heading.textContent = 'The lamp';
    page.querySelector('article')!.append(heading);
    await until(() => heading.matches(':target'), 'the arrival');
    history.replaceState(null, '', address);
  });

  it('has no panel opened, and says that nothing has failed', async () => {
    const page = await fixture(article(html`<lede-reader></lede-reader>`));
    const host = page.querySelector<LedeReader>('lede-reader')!;
    const button = () =>
      host.shadowRoot!.querySelector<HTMLElement>('#preferences')!;
    const panel = () => host.shadowRoot!.querySelector<HTMLElement>('.panel');
    await until(() => host.shadowRoot && button(), 'the button');
    button().click();
    host.remove();
    await until(panel, 'the panel');
    await turn();
    expect(button().ariaExpanded).to.equal('false');

    page.querySelector('article')!.prepend(host);
    await settle(page);
    expect(host.shadowRoot!.querySelector('[aria-live]')!.textContent).to.equal(
      '',
    );
    button().click();
    await until(() => panel()!.matches(':popover-open'), 'the open panel');
  });

  it('is not told of scrolling around it, while something else still is', async () => {
    const [gone, still] = [document.body, document.body].map((body) => {
      const host = body.appendChild(document.createElement('div'));
      const root = host.attachShadow({mode: 'open'});
      const told = {count: 0, root, host, end: (): void => undefined};
      const node = root.appendChild(document.createElement('p'));
      expect([...rootsAround(node)]).to.deep.equal([root, document]);
      told.end = onScroll(node, () => told.count++);
      return told;
    });
    gone!.end();
    // What an earlier test has scrolled is told until then.
    await nextFrame();
    await nextFrame();
    still!.count = 0;
    gone!.root.dispatchEvent(new Event('scroll'));
    await nextFrame();
    await nextFrame();
    expect(still!.count).to.equal(0);
    still!.root.dispatchEvent(new Event('scroll'));
    await nextFrame();
    await nextFrame();
    expect([gone!.count, still!.count]).to.deep.equal([0, 1]);
    still!.end();
    for (const {host} of [gone!, still!]) host.remove();
  });

  // The others can't be asked what is in their memory, nor made to collect their garbage.
  if (navigator.userAgent.includes('Chrome')) {
    it('is let go of by the contents and by the way back from a heading, as Chromium’s memory shows', async () => {
      const tags = ['lede-contents', 'lede-article'];
      const before = await countInstances(tags);
      const address = location.pathname + location.search;
      for (let round = 0; round < 3; round++) await follow();
      expect(await countInstances(tags)).to.deep.equal(before);
      history.replaceState(null, '', address);
    });
  }
});

/** Has a reader open the contents and follow a link of theirs; then the page goes. */
async function follow(): Promise<void> {
  const page = document.body.appendChild(document.createElement('div'));
  render(article(html`<lede-contents inline></lede-contents>`), page);
  const link = () =>
    page
      .querySelector('lede-contents')!
      .shadowRoot?.querySelector<HTMLElement>('a');
  await until(link, 'the contents');
  link()!.click();
  expect(document.activeElement?.localName).to.equal('h2');
  await nextFrame();
  await nextFrame();
  page.remove();
  await turn();
}
