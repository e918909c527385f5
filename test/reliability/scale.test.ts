import {workOf} from './work.js';
import {expect} from '@open-wc/testing';
import {largePages, type LargePage} from '../../bench/large-pages.js';
import '../../src/define-all.js';
import {idleTurn} from '../../src/dom/idle.js';
import {turn} from '../clock.js';
import {elementsIn, updated} from '../security/page.js';

/*
 * Whether twice as much costs twice as much, counted and not timed. Times are in
 * docs/performance.md.
 */

/** Puts so much of a page up, and counts what Lede does for it. */
async function measure(
  page: LargePage,
  count: number,
): Promise<Record<string, number>> {
  const root = document.createElement('div');
  root.lang = 'en';
  root.innerHTML = page.html(count);
  const elements = elementsIn(root);
  const work = await workOf(async (soFar) => {
    document.body.append(root);
    let before = '';
    for (let quiet = 0; quiet < 5; quiet++) {
      await updated(elements);
      await idleTurn();
      await turn();
      const now = JSON.stringify(soFar);
      if (now !== before) quiet = 0;
      before = now;
    }
  });
  expect(elements.every(({hasUpdated}) => hasUpdated)).to.equal(true);
  root.remove();
  await updated(elements);
  return work;
}

describe('at scale', function () {
  this.timeout(60_000);

  for (const page of largePages) {
    it(`does at most twice as much for twice as much: ${page.name}`, async () => {
      // What is fetched and made once.
      await measure(page, 4);
      const half = await measure(page, page.full / 2);
      const whole = await measure(page, page.full);
      for (const [name, count] of Object.entries(whole)) {
        const most = 2.1 * (half[name] ?? 0) + 20;
        expect(count, name).to.be.at.most(most);
      }
      expect(whole['observers made'] ?? 0).to.be.at.most(4);
    });
  }
});
