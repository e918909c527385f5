import {held, type Held} from './held.js';
import {expect} from '@open-wc/testing';
import type {LedeFigure} from '../../src/elements/figure/figure.js';
import {idleTurn} from '../../src/dom/idle.js';
import {turn, until} from '../clock.js';
import {faultsSince, short} from '../security/guard.js';
import {openPage, settle} from '../security/page.js';
import {FakeEngine} from '../speech/fake-engine.js';

const ownFetch = window.fetch.bind(window);

/** Gives each test a page that nothing is left on, and a voice. */
export function cleanPages(): {engine: FakeEngine} {
  const life = {engine: new FakeEngine()};
  before(() => {
    window.print = () => undefined;
  });
  beforeEach(() => {
    life.engine = new FakeEngine().install();
  });
  afterEach(async () => {
    life.engine.uninstall();
    window.fetch = ownFetch;
    getSelection()!.removeAllRanges();
    // What a test that failed has left.
    for (const element of [...document.body.children]) {
      if (element.localName !== 'script') element.remove();
    }
    await rest();
    faultsSince();
    history.replaceState(null, '', location.pathname + location.search);
  });
  return life;
}

/* A page with every element, all that a reader can do with it, and how it is once it rests. */

/** A page that has what the page of test/security lacks: a table, resuming, a second quotation. */
export async function open(only?: string): Promise<HTMLElement> {
  const page = await openPage(only);
  page.querySelector('lede-reader')?.setAttribute('resume', '');
  page.querySelector('article')!.insertAdjacentHTML(
    'beforeend',
    `<lede-figure><figure><table><tr><td>Wheels</td><td>2</td></tr></table></figure></lede-figure>
    <lede-pull-quote><blockquote><p>Words that stand nowhere else.</p></blockquote></lede-pull-quote>
    <never-defined></never-defined>`,
  );
  await rest(page);
  faultsSince();
  return page;
}

/** Waits until nothing that Lede has begun is under way. */
export async function rest(page: ParentNode = document): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await settle(page);
    await idleTurn();
  }
}

/** What is held once no timer runs (those of a page that rests run out by themselves within a second or two), and once the browser has gone back from an enlarged image, which it does in its own time. */
export async function heldAtRest(): Promise<Held> {
  // What waits for the first scroll is one listener for all, if any.
  document.dispatchEvent(new Event('scroll'));
  await until(
    () => {
      const {timers, listeners} = held();
      return timers.length === 0 && !listeners['Window popstate true'];
    },
    () => `rest: ${JSON.stringify(held())}`,
  );
  return held();
}

export function expectNoFaults(): void {
  expect(faultsSince().map(short)).to.deep.equal([]);
}

/** A report can't show an element: it would never end. */
const tagOf = (element: Element | null): string => element?.localName ?? 'none';

/** The page can be used: nothing lies over it, and the focus goes where it is sent. */
export async function expectUsable(): Promise<void> {
  const probe = document.createElement('button');
  probe.textContent = 'Press';
  probe.style.cssText = 'position: fixed; inset: 40% auto auto 40%; z-index: 9';
  document.body.append(probe);
  const {left, top} = probe.getBoundingClientRect();
  expect(tagOf(document.elementFromPoint(left + 2, top + 2))).to.equal(
    'button',
  );
  probe.focus();
  await turn();
  expect(tagOf(document.activeElement)).to.equal('button');
  probe.remove();
  for (const root of [document.documentElement, document.body]) {
    expect(root.matches('[inert], [aria-hidden]')).to.equal(false);
    expect(getComputedStyle(root).overflow).to.equal('visible');
  }
}

export const buttonOf = (page: ParentNode, tool: string): HTMLElement =>
  page
    .querySelector('lede-reader')!
    .shadowRoot!.querySelector<HTMLElement>(`#${tool}`)!;

/** Opens the panel of one of the reader's tools. */
export async function openTool(
  page: ParentNode,
  tool: string,
): Promise<HTMLElement> {
  const button = buttonOf(page, tool);
  button.click();
  await until(() => button.ariaExpanded === 'true', `the panel of ${tool}`);
  return button;
}

/** Enlarges the first image. */
export async function enlarge(page: ParentNode): Promise<HTMLDialogElement> {
  const figure = page.querySelector<LedeFigure>('lede-figure[zoom]')!;
  const button = () =>
    figure.shadowRoot?.querySelector<HTMLElement>('[part=zoom-button]');
  await until(button, 'the button that enlarges');
  button()!.click();
  const dialog = () => figure.shadowRoot!.querySelector('dialog');
  await until(() => dialog()?.open, 'the enlarged image');
  return dialog()!;
}

/** Does with a page all that a reader can. */
export async function use(page: HTMLElement): Promise<void> {
  for (const tool of ['contents', 'readAloud', 'preferences', 'share']) {
    await openTool(page, tool);
    await settle(page);
  }
  page
    .querySelector('lede-figure[sensitive]')!
    .shadowRoot!.querySelector<HTMLElement>('[part=reveal-button]')!
    .click();
  const news = document.createElement('p');
  news.textContent = 'News that came later';
  page.querySelector('lede-breaking-banner')!.append(news);
  getSelection()!.selectAllChildren(page.querySelector('h2')!);
  page.querySelector<HTMLElement>('lede-skip-links a')!.click();
  await enlarge(page);
  await settle(page);
}
