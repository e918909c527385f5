import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {browsers, open, type Session} from '../../pages/session.js';
import {
  servePages,
  until,
  visit,
  type CheckedPage,
  type CheckedPages,
} from './pages.js';

/** Where a control is to be found: the first of the stories and of the articles has it as most pages do. */
interface Places {
  readonly stories: readonly string[];
  readonly articles: readonly string[];
}

const zoomable: Places = {
  stories: [
    'elements-figure--zoom',
    'elements-figure--zoom-from-link',
    'elements-figure--broken-image',
    'elements-figure--drawing',
    'elements-figure--right-to-left',
  ],
  articles: ['demo/en.html', 'demo/fa.html', 'flawed.html'],
};

const sensitive: Places = {
  stories: [
    'elements-figure--sensitive',
    'elements-figure--sensitive-without-reason',
    'elements-figure--sensitive-right-to-left',
  ],
  articles: [],
};

const dismissible: Places = {
  stories: [
    'elements-breaking-banner--dismissible',
    'elements-breaking-banner--feed',
    'elements-breaking-banner--right-to-left',
  ],
  articles: ['demo/fa.html'],
};

const fed: Places = {
  stories: ['elements-breaking-banner--feed'],
  articles: ['demo/en.html'],
};

const part = (name: string) =>
  `[...lede.flat()].find(({part}) => part.contains('${name}'))`;

/** Opens the zoomed image: the button, or the link around the image. */
const opener = `(${part('zoom-button')} ?? document.querySelector('lede-figure[zoom] figure a'))`;
const dialog = `[...lede.flat()].find((element) => element.localName === 'dialog' && element.open)`;
const isOpen = `Boolean(${dialog})`;
/** The entry that Back would close is gone from the history: going on before that would be cut off. */
const isClosed = `!(${isOpen}) && !history.state?.ledeDialog`;
const dialogButton = (index: number) =>
  `${dialog}.querySelectorAll('[part=dialog-button]')[${index}]`;
const nameOf = `((element) => {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const texts = ids.map((id) => element.getRootNode().getElementById(id).textContent.trim());
  return element.getAttribute('aria-label') ?? (texts.join(' ') || element.textContent.trim() || element.title);
})`;

let served: CheckedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

/** The pages that have a control: all of them in Chromium, one of each kind in the other engines. */
function pagesWith(
  {stories, articles}: Places,
  {engine}: Session,
): readonly CheckedPage[] {
  const names = [stories, articles].flatMap((all) =>
    engine === 'chromium' ? all : all.slice(0, 1),
  );
  return names.map((name) => {
    const page = served.pages.find(
      (page) => page.story === name || page.name === name,
    );
    assert.ok(page, name);
    return page;
  });
}

describe('Every control, operated', {concurrency: 2}, () => {
  for (const browser of browsers) {
    describe(`in ${browser.engine}`, {concurrency: 1}, () => {
      let session: Session;
      before(async () => {
        session = await open(browser);
      });
      after(() => session.close());

      const focus = (element: string) =>
        session.evaluate(`${element}.focus({preventScroll: true})`);
      const holdsFocus = (element: string) =>
        session.evaluate<boolean>(`lede.active() === ${element}`);
      const press = async (key: 'Enter' | 'Space', element: string) => {
        await focus(element);
        assert.ok(await holdsFocus(element), element);
        await session.press(key);
      };
      /** The middle of an element, once nothing is over it. */
      const middle = async (element: string) => {
        await session.evaluate(
          `${element}.scrollIntoView({block: 'center', behavior: 'instant'})`,
        );
        const place = `(() => {
          const {x, y, width, height} = ${element}.getBoundingClientRect();
          return [Math.round(x + width / 2), Math.round(y + height / 2)];
        })()`;
        await until(
          session,
          `(() => {
            let top = document.elementFromPoint(...${place});
            while (top?.shadowRoot) {
              const inner = top.shadowRoot.elementFromPoint(...${place});
              if (!inner || inner === top) break;
              top = inner;
            }
            return Boolean(top && [...lede.around(top)].includes(${element}));
          })()`,
        );
        return session.evaluate<[number, number]>(place);
      };
      const click = async (element: string) => {
        await session.point(...(await middle(element)));
        await session.pointerDown();
        await session.pointerUp();
      };
      /** Where the reader is: what no change of a setting may change. */
      const context = () =>
        session.evaluate<unknown[]>(
          `[location.href, history.length, ${isOpen}]`,
        );
      const percent = () =>
        session.evaluate<string>(
          `${dialog}.querySelector('[role=status]').textContent`,
        );

      it('WCAG 2.1.1 and WCAG 2.4.3: Enter and Space enlarge an image, Escape and the close button close it, and the focus returns to where it was', async () => {
        for (const page of pagesWith(zoomable, session)) {
          await visit(session, page);
          const isLink = await session.evaluate<boolean>(
            `${opener}.localName === 'a'`,
          );
          for (const key of ['Enter', isLink ? 'Enter' : 'Space'] as const) {
            await press(key, opener);
            await until(session, isOpen);
            await until(session, `lede.active() === ${dialogButton(2)}`);
            if (key === 'Enter') await session.press('Escape');
            else await session.press('Space');
            await until(session, isClosed);
            await until(session, `lede.active() === ${opener}`);
          }
        }
      });

      it('WCAG 4.1.2: an enlarged image is in a modal dialog with a name; its buttons have names and say when they can do no more; its scroller is named', async () => {
        for (const page of pagesWith(zoomable, session)) {
          await visit(session, page);
          await press('Enter', opener);
          await until(session, isOpen);
          const state = () =>
            session.evaluate<unknown[]>(`(() => {
              const scroller = ${dialog}.querySelector('[part=dialog-scroller]');
              return [...${dialog}.querySelectorAll('button')].map((button) => Boolean(button.ariaLabel) && button.ariaDisabled === 'true')
                .concat(${dialog}.matches(':modal') && Boolean(${dialog}.ariaLabel), scroller.role === 'group' && Boolean(scroller.ariaLabel), scroller.tabIndex);
            })()`);
          assert.deepEqual(
            await state(),
            [true, false, false, true, true, -1],
            page.name,
          );
          for (let step = 0; step < 6; step++) {
            await press('Space', dialogButton(1));
          }
          assert.deepEqual(
            await state(),
            [false, true, false, true, true, 0],
            page.name,
          );
          // The button that can do no more keeps the focus.
          assert.ok(await holdsFocus(dialogButton(1)), page.name);
          await session.press('Escape');
          await until(session, isClosed);
        }
      });

      it('WCAG 2.5.1 and WCAG 2.5.7: one pointer without a drag, and the keyboard too, magnify the image and move it about', async () => {
        for (const page of pagesWith(zoomable, session)) {
          await visit(session, page);
          await click(opener);
          await until(session, isOpen);
          const usual = await percent();
          await click(dialogButton(1));
          await click(dialogButton(1));
          await until(
            session,
            `${dialog}.querySelector('[role=status]').textContent !== ${JSON.stringify(usual)}`,
          );
          const scroller = `${dialog}.querySelector('[part=dialog-scroller]')`;
          assert.ok(
            await session.evaluate(
              `${scroller}.scrollWidth > ${scroller}.clientWidth`,
            ),
            page.name,
          );
          await focus(scroller);
          const place = await session.evaluate<number>(
            `${scroller}.scrollTop + ${scroller}.scrollLeft`,
          );
          await session.press('ArrowDown');
          await session.press('ArrowRight');
          await until(
            session,
            `${scroller}.scrollTop + ${scroller}.scrollLeft !== ${place}`,
          );
          await session.type('0');
          assert.equal(await percent(), usual, page.name);
          await session.type('+');
          assert.notEqual(await percent(), usual, page.name);
          await click(dialogButton(2));
          await until(session, isClosed);
        }
      });

      it('WCAG 2.1.1, WCAG 3.2.2 and WCAG 4.1.2: Enter and Space show and hide a sensitive image and do nothing else; one button keeps the focus and says what it will do next', async () => {
        for (const page of pagesWith(sensitive, session)) {
          await visit(session, page);
          const button = part('reveal-button');
          const isRevealed = `Boolean(${button}.getRootNode().host.revealed)`;
          const name = () => session.evaluate<string>(`${nameOf}(${button})`);
          const hidden = await name();
          await middle(button);
          const place = await context();
          for (const key of ['Enter', 'Space'] as const) {
            assert.equal(await session.evaluate(isRevealed), false, page.name);
            await press(key, button);
            await until(session, isRevealed);
            await until(session, `!${part('reason')}`);
            assert.notEqual(await name(), hidden, page.name);
            assert.ok(await holdsFocus(button), page.name);
            assert.deepEqual(await context(), place, page.name);
            await press(key, button);
            await until(session, `Boolean(${part('reason')})`);
            assert.equal(await name(), hidden, page.name);
            assert.ok(await holdsFocus(button), page.name);
            assert.deepEqual(await context(), place, page.name);
          }
        }
      });

      it('WCAG 2.1.1 and WCAG 2.4.3: Enter and Space dismiss a banner, and the focus goes on to the next control of the page', async () => {
        for (const page of pagesWith(dismissible, session)) {
          for (const key of ['Enter', 'Space'] as const) {
            await visit(session, page);
            const next = await session.evaluate<string>(`(() => {
              const banner = document.querySelector('lede-breaking-banner');
              const all = lede.controls();
              return lede.describe(all[all.indexOf(${part('dismiss')}) + 1]);
            })()`);
            await press(key, part('dismiss'));
            await until(
              session,
              `!lede.isShown(document.querySelector('lede-breaking-banner'))`,
            );
            assert.equal(
              await session.evaluate(`lede.describe(lede.active())`),
              next,
              page.name,
            );
            await session.evaluate(`localStorage.clear()`);
          }
        }
      });

      it('WCAG 2.1.1, WCAG 3.2.2 and WCAG 4.1.2: Enter and Space pause updates and let them come again and do nothing else; the button keeps the focus and is called what it will do next', async () => {
        for (const page of pagesWith(fed, session)) {
          await visit(session, page);
          const button = part('pause');
          const name = () => session.evaluate<string>(`${nameOf}(${button})`);
          const running = await name();
          await middle(button);
          const place = await context();
          for (const isPaused of [true, false]) {
            await press(isPaused ? 'Enter' : 'Space', button);
            await until(
              session,
              `(${nameOf}(${button}) === ${JSON.stringify(running)}) === ${String(!isPaused)}`,
            );
            assert.ok(await holdsFocus(button), page.name);
            assert.equal(
              await session.evaluate(
                `document.querySelector('lede-breaking-banner').paused`,
              ),
              isPaused,
            );
            assert.deepEqual(await context(), place, page.name);
          }
        }
      });

      it('WCAG 2.5.2: pressing a mouse button does nothing yet, and moving off before letting go takes it back', async () => {
        for (const [page, target] of [
          ...pagesWith(zoomable, session).map(
            (page) => [page, opener] as const,
          ),
          ...pagesWith(sensitive, session).map(
            (page) => [page, part('reveal-button')] as const,
          ),
          ...pagesWith(dismissible, session).map(
            (page) => [page, part('dismiss')] as const,
          ),
        ]) {
          await visit(session, page);
          const [x, y] = await middle(target);
          const host = `[...lede.around(${target})].find(({localName}) => localName.startsWith('lede-'))`;
          await session.evaluate(
            `(lede.host = ${host}, lede.markupBefore = lede.markup(lede.host))`,
          );
          const isSame = `lede.markup(lede.host) === lede.markupBefore && !${isOpen}`;
          await session.point(x, y);
          await session.pointerDown();
          assert.ok(await session.evaluate(isSame), `${page.name}: pressed`);
          const height = await session.evaluate<number>('innerHeight');
          await session.point(x, y > height / 2 ? 1 : height - 2);
          await session.pointerUp();
          assert.ok(await session.evaluate(isSame), `${page.name}: taken back`);
          // The same with letting go on it does something, so the place was right.
          await session.point(...(await middle(target)));
          await session.pointerDown();
          await session.pointerUp();
          await until(session, `!(${isSame})`);
          if (target === opener) {
            await until(session, isOpen);
            await session.press('Escape');
            await until(session, isClosed);
          }
          await session.evaluate(`localStorage.clear()`);
        }
      });

      // The last one: it leaves the focus in Firefox's own toolbar, where the next keys would go.
      it('WCAG 2.1.2: Tab reaches every control in the dialog of an enlarged image both ways, and never the page behind it', async () => {
        const [page] = pagesWith(zoomable, session);
        await visit(session, page!);
        await press('Enter', opener);
        await until(session, isOpen);
        // Then there is more to scroll, and less to magnify.
        await press('Enter', dialogButton(1));
        const inside = `lede.controls().filter((control) => [...lede.around(control)].includes(${dialog}))`;
        for (const shift of [false, true]) {
          await focus(`${inside}.at(${shift ? -1 : 0})`);
          await session.evaluate(`(lede.stops = [lede.active()], true)`);
          // On and on: from the last control the way leads to the browser's own, and back in most engines.
          for (let presses = 0; presses < 12; presses++) {
            await session.press('Tab', {shift});
            await session.evaluate(`(lede.stops.push(lede.active()), true)`);
          }
          assert.deepEqual(
            await session.evaluate(`({
              missed: ${inside}.filter((control) => !lede.stops.includes(control)).map(lede.describe),
              behind: lede.stops.filter((stop) => stop !== document.body && ![...lede.around(stop)].includes(${dialog})).map(lede.describe),
              count: ${inside}.length,
            })`),
            {missed: [], behind: [], count: 4},
          );
        }
        await session.press('Escape');
        await until(session, isClosed);
      });
    });
  }
});
