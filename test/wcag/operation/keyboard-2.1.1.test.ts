import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {browsers, open, type Session} from '../../pages/session.js';
import {
  servePages,
  visit,
  type CheckedPage,
  type CheckedPages,
} from './pages.js';

/** What is wrong, by the row that it is wrong for: each fault begins with the page. */
interface Faults {
  readonly reached: string[];
  readonly trapped: string[];
  readonly order: string[];
  readonly changed: string[];
  readonly revealed: string[];
  readonly shortcuts: string[];
}

/** All that can be typed without a modifier or with Shift, but not the space, which scrolls. */
const printable = Array.from({length: 94}, (_, index) =>
  String.fromCharCode(33 + index),
).join('');

/** A story for each state of an element that has a link, a button, a player or a scroller; the articles have the rest. */
const withControls = [
  'elements-breaking-banner--dismissible',
  'elements-breaking-banner--feed',
  'elements-figure--audio',
  'elements-figure--listing',
  'elements-figure--sensitive',
  'elements-figure--table',
  'elements-figure--video',
  'elements-figure--zoom',
  'elements-figure--zoom-from-link',
  'elements-publisher-footer--footer',
  'elements-pull-quote--link-in-the-attribution',
  'elements-skip-links--links',
  'elements-skip-links--made-from-landmarks',
];

/** Starts at one end of the page, with what it looks like while nothing has the focus. */
const start = (end: 'start' | 'finish') => `(() => {
  lede.active().blur();
  lede.ends = lede.putEnds();
  scrollTo(0, 0);
  // A panel that a story has opened gives way to it.
  document.querySelector('[data-end=${end}]').focus({preventScroll: true});
  lede.expected = lede.controls();
  lede.before = lede.sight();
  lede.markupBefore = lede.markup();
  lede.address = location.href;
  lede.length = history.length;
  return lede.expected.map(lede.describe);
})()`;

/** Where the focus is, and what its coming there has changed. */
const lookAtFocus = `(() => {
  const active = lede.active();
  const own = new Set(lede.around(active));
  const links = active.closest('lede-skip-links') ?? active.getRootNode().host?.closest('lede-skip-links');
  const seen = lede.differences(lede.before, lede.sight());
  const changes = [];
  if (lede.markup() !== lede.markupBefore) changes.push('changes the page');
  if (location.href !== lede.address) changes.push('goes to ' + location.href);
  if (history.length !== lede.length) changes.push('adds to the history');
  return {
    end: active.dataset.end ?? null,
    name: lede.describe(active),
    // What plays or embeds has more than one stop of its own.
    isMany: active.matches('audio, video, iframe'),
    changes,
    revealed: seen.filter((element) => !links?.contains(element) && element.getRootNode().host !== links).map(lede.describe),
    isLink: Boolean(links) && lede.isShown(active),
  };
})()`;

interface Look {
  readonly end: string | null;
  readonly name: string;
  readonly isMany: boolean;
  readonly changes: readonly string[];
  readonly revealed: readonly string[];
}

/** Brings a thing that a mouse can be over into the window. Returns its middle. */
const aim = (index: number) => `(() => {
  const target = lede.targets[${index}];
  target.scrollIntoView({block: 'center', behavior: 'instant'});
  const {x, y, width, height} = target.getBoundingClientRect();
  return [x + width / 2, y + height / 2].map(Math.round)
    .map((place, axis) => Math.min(Math.max(place, 0), [innerWidth, innerHeight][axis] - 1));
})()`;

const lookAtPointer = (index: number) => `(() => {
  const target = lede.targets[${index}];
  return lede.differences(lede.before, lede.sight())
    .map((element) => 'a mouse over ' + lede.describe(target) + ' reveals ' + lede.describe(element));
})()`;

let served: CheckedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

describe('By keyboard', {concurrency: 2}, () => {
  for (const {engine, ...browser} of browsers) {
    const isChromium = engine === 'chromium';
    const extent = isChromium
      ? 'every story and article'
      : 'every article, and a story for each state that has controls';
    describe(`in ${engine}, over ${extent}`, {concurrency: 1}, () => {
      const faults: Faults = {
        reached: [],
        trapped: [],
        order: [],
        changed: [],
        revealed: [],
        shortcuts: [],
      };
      let pages: readonly CheckedPage[] = [];
      let controls = 0;
      const typed = new Set<string>();
      before(async () => {
        pages = served.pages.filter(
          ({story}) => !story || isChromium || withControls.includes(story),
        );
        const session = await open({engine, ...browser});
        try {
          for (const page of pages) {
            await visit(session, page);
            controls += await walk(session, page.name, faults);
            await hover(session, page.name, faults);
            await typeAll(session, page.name, faults, typed);
          }
        } finally {
          await session.close();
        }
      });

      it('WCAG 2.1.1: Tab reaches every link, button, field, player and scroller', () => {
        assert.ok(pages.length > withControls.length, `${pages.length} pages`);
        assert.ok(controls > 2 * pages.length, `only ${controls} controls`);
        assert.deepEqual(faults.reached, []);
      });

      it('WCAG 2.1.2: Tab leaves every control, and so does Shift+Tab', () => {
        assert.deepEqual(faults.trapped, []);
      });

      it('WCAG 2.4.3: Tab stops once at each control, in reading order, and Shift+Tab goes the same way back', () => {
        assert.deepEqual(faults.order, []);
      });

      it('WCAG 3.2.1: focus opens nothing, goes nowhere and changes nothing on the page', () => {
        assert.deepEqual(faults.changed, []);
      });

      it('WCAG 1.4.13: neither focus nor a mouse over a control brings anything into sight, but for the skip link that has the focus', () => {
        assert.deepEqual(faults.revealed, []);
      });

      it('WCAG 2.1.4: no letter, number or sign is a shortcut, wherever the focus is in the page', () => {
        assert.ok(typed.has('zoom-button') && typed.has('pause'));
        assert.deepEqual(faults.shortcuts, []);
      });
    });
  }
});

/** Goes through a page and back. Returns how many controls it has. */
async function walk(
  session: Session,
  page: string,
  faults: Faults,
): Promise<number> {
  const expected = await session.evaluate<string[]>(start('start'));
  const there = await tab(session, page, false, expected.length, faults);
  if (!there.includes('the end')) return expected.length;
  compare(page, 'Tab', there, [...expected, 'the end'], faults);
  const back = await tab(session, page, true, expected.length, faults);
  compare(
    page,
    'Shift+Tab',
    back,
    [...expected.toReversed(), 'the end'],
    faults,
  );
  return expected.length;
}

/** Holds the mouse over each kind of control that the page has in an element of Lede. */
async function hover(
  session: Session,
  page: string,
  {revealed}: Faults,
): Promise<void> {
  const count = await session.evaluate<number>(`(() => {
    document.activeElement.blur();
    lede.ends.forEach((end) => end.remove());
    const kinds = new Map();
    for (const element of lede.expected) {
      const host = [...lede.around(element)].find(({localName}) => localName.startsWith('lede-') && localName !== 'lede-article');
      if (!host || !lede.isShown(element)) continue;
      const kind = [host.localName, host.sensitive, element.localName, element.part.value].join(' ');
      if (!kinds.has(kind)) kinds.set(kind, element);
    }
    lede.targets = [...kinds.values()];
    return lede.targets.length;
  })()`);
  for (let index = 0; index < count; index++) {
    const [x = 0, y = 0] = await session.evaluate<number[]>(aim(index));
    await session.point(x, y);
    const seen = await session.evaluate<string[]>(lookAtPointer(index));
    revealed.push(...seen.map((fault) => `${page}: ${fault}`));
  }
}

/** Types every character, with the focus on each kind of button of Lede's own, and on each article that has none. */
async function typeAll(
  session: Session,
  page: string,
  {shortcuts}: Faults,
  done: Set<string>,
): Promise<void> {
  const buttons = await session.evaluate<string[]>(`(() => {
    lede.typed = '';
    addEventListener('keydown', ({key}) => { lede.typed += key.length === 1 ? key : ''; }, true);
    return [...new Set(lede.expected.filter(({localName, part}) => localName === 'button' && part.length).map(({part}) => part.value))];
  })()`);
  const places = [...buttons, ...(page.endsWith('.html') ? [page] : [])];
  for (const place of places.filter((other) => !done.has(other))) {
    done.add(place);
    const name = await session.evaluate<string>(`(() => {
      lede.active().blur();
      lede.expected.find(({part}) => part.contains('${place}'))?.focus();
      lede.typed = '';
      lede.markupBefore = lede.markup();
      return lede.describe(lede.active());
    })()`);
    await session.type(printable);
    const [typed, isSame] = await session.evaluate<[string, boolean]>(
      `[lede.typed, lede.markup() === lede.markupBefore && location.href === lede.address && lede.describe(lede.active()) === ${JSON.stringify(name)}]`,
    );
    const missing = Array.from(printable).filter((key) => !typed.includes(key));
    if (missing.length > 0) {
      shortcuts.push(`${page}: on ${name}, ${missing.join('')} did not come`);
    }
    if (!isSame) shortcuts.push(`${page}: typing on ${name} does something`);
  }
}

/** Presses Tab until the other end of the page is reached. */
async function tab(
  session: Session,
  page: string,
  shift: boolean,
  controls: number,
  faults: Faults,
): Promise<string[]> {
  const goal = shift ? 'start' : 'finish';
  const stops: string[] = [];
  for (let presses = 0; presses < controls + 25; presses++) {
    await session.press('Tab', {shift});
    const {end, name, isMany, changes, revealed} =
      await session.evaluate<Look>(lookAtFocus);
    if (end === goal) return [...stops, 'the end'];
    for (const change of changes) {
      faults.changed.push(`${page}: focus on ${name} ${change}`);
    }
    for (const element of revealed) {
      faults.revealed.push(`${page}: focus on ${name} reveals ${element}`);
    }
    if (!isMany || stops.at(-1) !== name) stops.push(name);
  }
  faults.trapped.push(`${page}: ${stops.slice(-5).join(', ')}`);
  return stops;
}

function compare(
  page: string,
  key: string,
  stops: readonly string[],
  expected: readonly string[],
  faults: Faults,
): void {
  const missed = expected.filter((control) => !stops.includes(control));
  if (missed.length > 0) {
    faults.reached.push(`${page}: ${key} misses ${missed.join(', ')}`);
  }
  if (stops.join('\n') !== expected.join('\n')) {
    faults.order.push(
      `${page}: ${key} stops at ${stops.join(', ')}; not at ${expected.join(', ')}`,
    );
  }
}
