import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {adoptPreferences} from '../src/dom/preference-sheet.js';
import {preferencesCss} from '../src/text/preferences-css.js';
import '../src/elements/article/define.js';
import '../src/elements/reader/define.js';
import '../src/elements/reading-progress/define.js';
import type {LedeReadingProgress} from '../src/elements/reading-progress/reading-progress.js';
import {strings} from '../src/locales/en.js';
import {loadedLocale, registerLocale} from '../src/locales/locales.js';
import type {LoadToolStrings} from '../src/locales/strings.js';
import {toolStrings} from '../src/locales/tools/en.js';
import {FakeClock, until} from './clock.js';
import {contrast} from './contrast.js';
import {faultsDuring} from './faults.js';

const words = (count: number, word = 'word') =>
  Array.from({length: count}, () => word).join(' ');

/** Paragraphs of 119 words: half a minute of English each. */
const paragraphs = (count: number) =>
  Array.from(
    {length: count},
    () => html`<p style="margin: 0; height: 200px">${words(119)}</p>`,
  );

const article = (content: unknown, tool = progress) =>
  html`<lede-article lang="en"
    ><article aria-label="Report">${tool}${content}</article></lede-article
  >`;

const progress = html`<lede-reading-progress></lede-reading-progress>`;

const shadow = (host: Element | null, selector: string) =>
  host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

const text = (host: Element | null) =>
  shadow(host, '.progress:not([hidden]) p')?.textContent ?? '';

/** What is said for the eyes alone where there is little room. */
const short = (host: Element | null) =>
  shadow(host, '[part=progress-short]')?.textContent ?? '';

const bar = (host: Element | null) => shadow(host, '[part=progress-bar]');

const percent = (host: Element | null) =>
  Number(/\d+/.exec(bar(host)?.ariaLabel ?? '')?.[0]);

/** How much of the bar is filled, as it is drawn. */
function filled(host: Element): number {
  const fill = shadow(host, '[part=progress-fill]')!;
  return (
    fill.getBoundingClientRect().width /
    bar(host)!.getBoundingClientRect().width
  );
}

async function open(content: TemplateResult): Promise<LedeReadingProgress> {
  const page = await fixture<HTMLElement>(
    html`<div style="font: 10px/10px monospace">${content}</div>`,
  );
  return page.querySelector('lede-reading-progress, lede-reader')!;
}

/** Scrolls so that a place in an element is at the top of the window, and waits for what the element says then. */
async function scrollTo(
  host: Element,
  top: number,
  scroller: Element | Window = window,
): Promise<void> {
  const before = shadow(host, '[part=progress-fill]')?.style.scale;
  scroller.scrollTo(0, top + 1);
  await nextFrame();
  scroller.scrollTo(0, top);
  await until(() => text(host) !== '' || before !== undefined, 'a text');
  await nextFrame();
  await nextFrame();
}

const toEnd = (host: Element) =>
  scrollTo(host, document.documentElement.scrollHeight);

describe('lede-reading-progress', () => {
  afterEach(async () => {
    window.scrollTo(0, 0);
    await nextFrame();
  });

  it('is an empty line of its height until the reader scrolls', async () => {
    const host = await open(article(paragraphs(20)));
    const height = host.offsetHeight;
    expect(height).to.equal(44);
    expect(host.shadowRoot).to.be.null;

    await scrollTo(host, 10);
    expect(host.shadowRoot).not.to.be.null;
    expect(host.offsetHeight).to.equal(height);
  });

  it('is one still where another on the page offers the place of the last visit', async () => {
    const host = await open(
      html`${article(paragraphs(20))}<lede-reading-progress
          resume
        ></lede-reading-progress>`,
    );
    const resuming = document.querySelector('lede-reading-progress[resume]');
    await until(() => text(resuming) !== '', 'the one with resume is shown');
    expect(text(host)).to.equal('');
    await scrollTo(host, 10);
    expect(text(host)).not.to.equal('');
  });

  it('says about how many minutes are left, fewer as the reader goes on', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1);
    expect(text(host)).to.equal('About 8–14 minutes left');
    expect(short(host)).to.equal('8–14\nmin');
    await expect(host).to.be.accessible();

    await scrollTo(host, 2000);
    expect(text(host)).to.match(/^About [34]–[67] minutes left$/);
    await scrollTo(host, 44 + 0.92 * (4000 - innerHeight));
    expect(text(host)).to.equal('About 1 minute left');
    await expect(host).to.be.accessible();
  });

  it('says that the article is read once its last line is in the window', async () => {
    const host = await open(article(paragraphs(20)));
    await toEnd(host);
    expect(text(host)).to.equal('Read to the end');
    expect(short(host)).to.equal('✓');
    expect(bar(host)!.ariaLabel).to.equal('Reading progress: 100%');
    expect(filled(host)).to.equal(1);
    await expect(host).to.be.accessible();
  });

  it('says that less than a minute is left of a short text', async () => {
    const host = await open(
      article(html`<p style="height: 2000px">${words(60)}</p>`),
    );
    await scrollTo(host, 1);
    expect(text(host)).to.equal('Less than a minute left');
    expect(short(host)).to.equal('<1\nmin');
  });

  it('shows what is read 3:1 apart from what is not, in every theme (WCAG 1.4.11)', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 10);
    const ground = (element: Element | null) =>
      getComputedStyle(element!).backgroundColor;
    const fill = shadow(host, '[part=progress-fill]');
    try {
      for (const theme of ['light', 'sepia', 'dark', 'contrast'] as const) {
        adoptPreferences(preferencesCss({theme}));
        for (const behind of [bar(host), host.closest('lede-article')]) {
          expect(contrast(ground(fill), ground(behind)), theme).to.be.at.least(
            3,
          );
        }
      }
    } finally {
      adoptPreferences(preferencesCss({}));
    }
  });

  it('counts the article, not the page', async () => {
    const host = await open(
      html`<div style="height: 3000px">Header</div>
        ${article(paragraphs(20))}
        <div style="height: 9000px">Comments</div>`,
    );
    await scrollTo(host, 1000);
    expect(percent(host)).to.equal(0);
    expect(text(host)).to.equal('About 8–14 minutes left');

    const end = document.querySelector('lede-article')!;
    await scrollTo(
      host,
      end.getBoundingClientRect().bottom + scrollY - innerHeight + 30,
    );
    expect(text(host)).to.equal('Read to the end');
    await scrollTo(host, 9000);
    expect(text(host)).to.equal('Read to the end');
  });

  it('takes no time for a picture, however tall', async () => {
    const host = await open(
      article(html`
        ${paragraphs(10)}
        <figure style="margin: 0; height: 8000px"></figure>
        ${paragraphs(10)}
      `),
    );
    const figure = document.querySelector('figure')!;
    const {top} = figure.getBoundingClientRect();
    await scrollTo(host, top);
    const [at, said] = [percent(host), text(host)];
    expect(at).to.be.within(49, 50);
    await scrollTo(host, top + 6000);
    expect(percent(host)).to.be.within(at, 50);
    expect(text(host)).to.equal(said);
  });

  it('has read an article that fits into the window once that has been seen to its end', async () => {
    const host = await open(
      html`<div style="height: 1000px"></div>
        ${article(paragraphs(1))}
        <div style="height: 3000px"></div>`,
    );
    await scrollTo(host, 20);
    expect(text(host)).to.equal('Less than a minute left');
    expect(percent(host)).to.equal(0);
    await scrollTo(host, 1000);
    expect(text(host)).to.equal('Read to the end');
  });

  it('is silent while the reader scrolls: no live region, no progress bar', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1500);
    const roles = [...host.shadowRoot!.querySelectorAll('[role], [aria-live]')];
    expect(roles).to.deep.equal([bar(host)]);
    expect(bar(host)!.role).to.equal('img');
    expect(bar(host)!.ariaLabel).to.match(/^Reading progress: \d\d%$/);
    expect(shadow(host, 'progress, meter, output')).to.be.null;
    expect(shadow(host, '[part=progress-short]')!.ariaHidden).to.equal('true');
  });

  it('fills the bar as far as it says, from where the text begins', async () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const host = await open(
        html`<div dir=${direction}>${article(paragraphs(20))}</div>`,
      );
      await scrollTo(host, 1500);
      expect(filled(host)).to.be.closeTo(percent(host) / 100, 0.01);
      const whole = bar(host)!.getBoundingClientRect();
      const fill = shadow(
        host,
        '[part=progress-fill]',
      )!.getBoundingClientRect();
      expect(fill.left === whole.left).to.equal(direction === 'ltr');
      expect(fill.right === whole.right).to.equal(direction === 'rtl');
    }
  });

  it('goes by the language of each part', async () => {
    const host = await open(
      article(html`
        ${paragraphs(4)}
        <p lang="de" style="height: 200px">${words(179 * 4, 'Wort')}</p>
        <p lang="zh" style="height: 200px">${'说'.repeat(255 * 4)}</p>
        <div style="height: 900px"></div>
      `),
    );
    await scrollTo(host, 1);
    // 2 minutes of English, 4 of German, 4 of Chinese: 10 of an average reader.
    expect(text(host)).to.equal('About 8–14 minutes left');
  });

  it('speaks the language of the page, in its digits and plural forms', async () => {
    const cases: [language: string, count: number, said: RegExp][] = [
      ['fa', 20, /^حدود ۹–۱۵ دقیقه مانده$/],
      ['ru', 20, /^Осталось примерно 10–18 минут$/],
      ['uk', 4, /^Залишилося приблизно 2–4 хвилини$/],
      ['de', 2, /^Noch etwa 1–2 Minuten$/],
      ['fr', 20, /^Encore 10–17 minutes environ$/],
      // Engines differ in the digits of Arabic that names no country.
      ['ar', 2, /^بقيت [1١]–[2٢] دقيقة تقريبًا$/],
      // Without words of its own a language has those of English.
      ['tg', 20, /^About 10–17 minutes left$/],
    ];
    for (const [language, count, said] of cases) {
      const host = await open(
        html`<div lang=${language}>
          <lede-article
            ><article aria-label="–">
              ${progress}${paragraphs(count)}
              <div style="height: 900px"></div></article
          ></lede-article>
        </div>`,
      );
      await scrollTo(host, 1);
      expect(text(host)).to.match(said);
      expect(shadow(host, '.progress')!.lang).to.equal(
        language === 'tg' ? 'en' : language,
      );
      expect(shadow(host, '.progress p')!.dir).to.equal(
        language === 'fa' || language === 'ar' ? 'rtl' : 'ltr',
      );
    }
  });

  it('follows a change of language', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1);
    document.querySelector('lede-article')!.setAttribute('lang', 'de');
    await until(() => text(host).startsWith('Noch etwa'), 'German');
  });

  it('does not count the words again for an update of its own', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1);
    const read = document.createTreeWalker.bind(document);
    let readings = 0;
    document.createTreeWalker = (...given) => {
      readings++;
      return read(...given);
    };
    try {
      host.requestUpdate();
      await host.updateComplete;
      await nextFrame();
    } finally {
      Reflect.deleteProperty(document, 'createTreeWalker');
    }
    expect(readings).to.equal(0);
  });

  describe('while the words of its language are on their way', () => {
    const galician = {
      toolStrings: {
        ...toolStrings,
        progress: {
          ...toolStrings.progress,
          minutesLeft: {other: 'Quedan {count} minutos'},
        },
      },
    };

    /** A progress that says something, in an article that has become Galician. */
    async function openInGalician(
      loadToolStrings: LoadToolStrings,
    ): Promise<LedeReadingProgress> {
      registerLocale('gl', () => Promise.resolve({strings, loadToolStrings}));
      const host = await open(article(paragraphs(20)));
      await scrollTo(host, 1);
      speak(host, 'gl');
      await until(() => loadedLocale('gl'), 'what elements say in Galician');
      await host.updateComplete;
      return host;
    }

    const speak = (host: Element, language: string) => {
      host.closest('lede-article')!.setAttribute('lang', language);
    };

    it('goes on saying what it did, and then speaks that', async () => {
      let give: ((words: typeof galician) => void) | undefined;
      const host = await openInGalician(
        () =>
          new Promise((resolve) => {
            give = resolve;
          }),
      );
      expect(text(host)).to.equal('About 8–14 minutes left');
      give!(galician);
      await until(() => text(host) === 'Quedan 8–14 minutos', 'Galician');
    });

    it('says nothing in an article that it is opened in', async () => {
      registerLocale('gl', () =>
        Promise.resolve({
          strings,
          loadToolStrings: () => new Promise(() => undefined),
        }),
      );
      const faults = await faultsDuring(async () => {
        const host = await open(
          html`<div lang="gl">
            <article aria-label="Report">${progress}${paragraphs(20)}</article>
          </div>`,
        );
        for (const top of [1, 500, 1000]) {
          window.scrollTo(0, top);
          await nextFrame();
          await nextFrame();
        }
        await until(() => shadow(host, '.progress'), 'its line');
        expect(text(host)).to.equal('');
      });
      expect(faults).to.be.empty;
    });

    it('does not speak it once the language is another', async () => {
      let give: ((words: typeof galician) => void) | undefined;
      const promise = new Promise<typeof galician>((resolve) => {
        give = resolve;
      });
      const host = await openInGalician(() => promise);
      speak(host, 'en');
      await host.updateComplete;
      await nextFrame();
      give!(galician);
      await nextFrame();
      await scrollTo(host, 3);
      expect(text(host)).to.equal('About 8–14 minutes left');
    });

    it('asks for them again with its next update, where they could not be had', async () => {
      let isOnline = false;
      const host = await openInGalician(() =>
        isOnline
          ? Promise.resolve(galician)
          : Promise.reject(new Error('offline')),
      );
      await nextFrame();
      expect(text(host)).to.equal('About 8–14 minutes left');
      isOnline = true;
      host.requestUpdate();
      await until(() => text(host) === 'Quedan 8–14 minutos', 'Galician');
    });
  });

  it('says the slow reader’s minutes where the browser can’t write a range', async () => {
    const prototype: Partial<
      Record<'formatRange' | 'formatRangeToParts', unknown>
    > = Intl.NumberFormat.prototype;
    const {formatRange, formatRangeToParts} = prototype;
    delete prototype.formatRange;
    delete prototype.formatRangeToParts;
    try {
      const host = await open(article(paragraphs(20)));
      await scrollTo(host, 1);
      expect(text(host)).to.equal('About 14 minutes left');
    } finally {
      Object.assign(prototype, {formatRange, formatRangeToParts});
    }
  });

  it('tells hours of a very long text', async () => {
    const host = await open(
      article(
        html`<p style="height: 2000px; overflow: clip">${words(60_000)}</p>`,
      ),
    );
    await scrollTo(host, 1);
    expect(text(host)).to.equal('About 3–6 hours left');
  });

  describe('while the article changes', () => {
    let clock: FakeClock;

    beforeEach(() => {
      clock = new FakeClock();
    });

    afterEach(() => {
      clock.uninstall();
    });

    it('counts what is added, without a word', async () => {
      const host = await open(article(paragraphs(20)));
      await scrollTo(host, 1);
      clock.install();
      const more = document.createElement('p');
      more.textContent = words(238 * 10);
      document.querySelector('article')!.append(more);
      await clock.tick(500);
      await until(
        () => text(host) === 'About 15–25 minutes left',
        () => text(host),
      );
      expect(shadow(host, '[aria-live], [role=status]')).to.be.null;
    });

    it('counts once for many changes', async () => {
      const host = await open(article(paragraphs(20)));
      await scrollTo(host, 1);
      clock.install();
      const more = document.createElement('p');
      document.querySelector('article')!.append(more);
      await clock.tick(400);
      more.textContent = words(238 * 10);
      await Promise.resolve();
      expect(clock.waits.filter((wait) => wait <= 500)).to.have.length(1);
    });

    it('follows one that takes the place of another', async () => {
      const host = await open(
        html`${progress}
          <div id="place" style="height: 9000px">
            ${article(paragraphs(20), html``)}
          </div>`,
      );
      await scrollTo(host, 1);
      const other = document.createElement('lede-article');
      other.lang = 'en';
      other.innerHTML = `<article><p style="height: 2000px">${words(238 * 5)}</p></article>`;
      document.querySelector('#place')!.replaceChildren(other);
      await scrollTo(host, 3);
      expect(text(host)).to.equal('About 4–7 minutes left');
    });

    it('shows nothing once there is none', async () => {
      const host = await open(
        html`${progress}
          <div id="place" style="height: 9000px">
            ${article(paragraphs(20), html``)}
          </div>`,
      );
      await scrollTo(host, 1);
      document.querySelector('#place')!.replaceChildren();
      await scrollTo(host, 3);
      expect(text(host)).to.equal('');
      await expect(host).to.be.accessible();
    });
  });

  it('shows nothing for an article without words', async () => {
    const host = await open(article(html`<div style="height: 3000px"></div>`));
    window.scrollTo(0, 100);
    await until(() => host.shadowRoot, 'its shadow root');
    await nextFrame();
    expect(text(host)).to.equal('');
  });

  it('follows a plain article where no lede-article is', async () => {
    const host = await open(
      html`<article lang="en">${progress}${paragraphs(20)}</article>`,
    );
    await scrollTo(host, 1);
    expect(text(host)).to.equal('About 8–14 minutes left');
  });

  it('follows the article that it names, each its own', async () => {
    const page = await open(html`
      <lede-reading-progress for="second"></lede-reading-progress>
      ${article(paragraphs(20))}
      <lede-article id="second" lang="en"
        ><article aria-label="Second">${paragraphs(4)}</article></lede-article
      >
    `);
    const [second, first] = document.querySelectorAll('lede-reading-progress');
    expect(second).to.equal(page);
    await scrollTo(second!, 1);
    await until(() => text(first!));
    expect(text(first!)).to.equal('About 8–14 minutes left');
    expect(text(second!)).to.equal('About 2–3 minutes left');

    second!.htmlFor = null;
    await second!.updateComplete;
    expect(text(second!)).to.equal('About 8–14 minutes left');
  });

  it('follows an article in a box that scrolls', async () => {
    const host = await open(
      html`<div id="box" style="height: 400px; overflow: auto">
        ${article(paragraphs(20))}
      </div>`,
    );
    const box = document.querySelector('#box')!;
    await scrollTo(host, 1, box);
    expect(text(host)).to.equal('About 8–14 minutes left');
    await scrollTo(host, 1900, box);
    expect(percent(host)).to.be.within(48, 54);
    await scrollTo(host, 9000, box);
    expect(text(host)).to.equal('Read to the end');
  });

  it('follows an article in a box that scrolls in a shadow root', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const root = around.attachShadow({mode: 'open'});
    root.innerHTML = `<div id="box" lang="en" style="height: 400px; overflow: auto">
      <lede-article><article aria-label="Report"><lede-reading-progress></lede-reading-progress>
      <p style="height: 2000px">${words(2380)}</p></article></lede-article></div>`;
    const host = root.querySelector('lede-reading-progress')!;
    await scrollTo(host, 1, root.querySelector('#box')!);
    expect(text(host)).to.equal('About 8–14 minutes left');
  });

  it('goes by the new places of the text after the window or the type has changed', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1000);
    const before = percent(host);
    for (const paragraph of document.querySelectorAll('p')) {
      paragraph.style.height = '400px';
    }
    await until(() => percent(host) < before, 'less of it read');
  });

  it('keeps the line at the top of the window where it is when a font or a picture moves the text', async () => {
    const {style} = document.documentElement;
    const clock = new FakeClock().install();
    try {
      // A browser's own anchoring, which Safari has not.
      style.setProperty('overflow-anchor', 'none');
      const host = await open(article(paragraphs(20)));
      await scrollTo(host, 1500);
      await clock.tick(150);
      const [first, ...others] = document.querySelectorAll('p');
      const before = others[10]!.getBoundingClientRect().top;
      first!.style.height = '500px';
      await until(() => scrollY > 1700, 'what brings it back');
      const {top} = others[10]!.getBoundingClientRect();
      expect(top).to.be.closeTo(before, 1);
    } finally {
      style.removeProperty('overflow-anchor');
      clock.uninstall();
    }
  });

  it('works again after it was taken out and put elsewhere', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1);
    const parent = host.parentElement!;
    host.remove();
    await scrollTo(host, 1000);
    parent.append(host);
    await scrollTo(host, 3000);
    expect(text(host)).to.match(/^About 1/);
    expect(host.shadowRoot!.querySelectorAll('.progress')).to.have.length(1);
  });

  it('measures the blocks of a long article once, and one box at each step', async () => {
    const host = await open(
      article(
        Array.from(
          {length: 1000},
          () => html`<p style="margin: 0; height: 50px">${words(100)}</p>`,
        ),
      ),
    );
    await scrollTo(host, 1);
    const boxOf: () => DOMRect = Reflect.get(
      Element.prototype,
      'getBoundingClientRect',
    );
    let count = 0;
    Element.prototype.getBoundingClientRect = function () {
      count++;
      return boxOf.call(this);
    };
    let step = 0;
    const boxesOfStep = async (): Promise<number> => {
      count = 0;
      step = (step % 20) + 1;
      window.scrollTo(0, step * 2000);
      window.scrollTo(0, step * 2000 + 1);
      await nextFrame();
      await nextFrame();
      return count;
    };
    try {
      // They may be measured once more when all of the page is there.
      await until(async () => {
        const counts: number[] = [];
        while (counts.length < 5) counts.push(await boxesOfStep());
        return counts.every((boxes) => boxes === 1 || boxes === 2);
      }, 'five steps of one box each');
    } finally {
      Element.prototype.getBoundingClientRect = boxOf;
    }
  });

  it('leaves the page where it is when its text comes', async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      return;
    }
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shift += (entry as unknown as {value: number}).value;
      }
    });
    const host = await open(
      html`<p>Before</p>
        ${article(paragraphs(20))}`,
    );
    await nextFrame();
    observer.observe({type: 'layout-shift'});
    await scrollTo(host, 10);
    await scrollTo(host, 1500);
    observer.disconnect();
    expect(shift).to.equal(0);
  });

  it('sticks to the top of what scrolls, below a header of the site', async () => {
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1500);
    expect(host.getBoundingClientRect().top).to.equal(0);
    host.style.setProperty('--lede-reading-progress-inset', '60px');
    expect(host.getBoundingClientRect().top).to.equal(60);
  });

  it('keeps its look on a hostile page', async () => {
    const hostile = document.createElement('style');
    hostile.textContent =
      'body * {all: unset; font-size: 90px; color: white; visibility: hidden}';
    const host = await open(article(paragraphs(20)));
    await scrollTo(host, 1);
    document.head.append(hostile);
    try {
      const style = getComputedStyle(shadow(host, 'p')!);
      expect(style.visibility).to.equal('visible');
      expect(parseFloat(style.fontSize)).to.equal(14);
    } finally {
      hostile.remove();
    }
  });
});

describe('the progress in a lede-reader', () => {
  const reader = html`<lede-reader></lede-reader>`;

  it('is at the end of the toolbar’s line, and adds nothing to the arrow keys', async () => {
    const host = await open(article(paragraphs(20), reader));
    await scrollTo(host, 1);
    const toolbar = shadow(host, '[role=toolbar]')!;
    expect(toolbar.lastElementChild).to.equal(shadow(host, '.progress'));
    expect(text(host)).to.equal('About 8–14 minutes left');
    const line = shadow(host, '.progress p')!.getBoundingClientRect();
    const last = [
      ...toolbar.querySelectorAll<HTMLElement>('button:not([hidden])'),
    ].at(-1)!;
    expect(line.left).to.be.at.least(last.getBoundingClientRect().right);
    expect(toolbar.getBoundingClientRect().height).to.equal(44);
    await expect(host).to.be.accessible();

    const first = toolbar.querySelector<HTMLElement>('button:not([hidden])')!;
    first.focus();
    await until(() => last.tabIndex < 0, 'the toolbar is one Tab stop');
    first.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'End', bubbles: true}),
    );
    expect(host.shadowRoot!.activeElement).to.equal(last);
  });

  const openWith = (tools: string): Promise<LedeReadingProgress> =>
    open(
      article(paragraphs(20), html`<lede-reader tools=${tools}></lede-reader>`),
    );

  it('is left out where `tools` leaves it out, comes back, and goes again', async () => {
    const host = await openWith('share');
    window.scrollTo(0, 100);
    await until(() => host.shadowRoot!.adoptedStyleSheets.length > 1);
    await nextFrame();
    expect(shadow(host, '.progress')).to.be.null;
    host.setAttribute('tools', 'progress share');
    await until(() => text(host), 'a text');
    host.setAttribute('tools', 'share');
    await until(() => !shadow(host, '.progress'), 'no line');
  });

  it('is there where `tools` is no text', async () => {
    const host = await openWith('progress');
    await scrollTo(host, 1);
    Reflect.set(host, 'tools', 7);
    await host.updateComplete;
    expect(text(host)).to.equal('About 8–14 minutes left');
  });

  it('is alone where `tools` has nothing else', async () => {
    const host = await openWith('progress');
    await scrollTo(host, 1);
    expect(text(host)).to.equal('About 8–14 minutes left');
    expect(shadow(host, '.progress')!.getBoundingClientRect().height).to.equal(
      44,
    );
  });

  it('hides the bar while the article is out of view', async () => {
    const host = await open(
      html`${article(paragraphs(5), reader)}
        <div style="height: 3000px"></div>`,
    );
    await scrollTo(host, 300);
    expect(getComputedStyle(bar(host)!).visibility).to.equal('visible');
    await scrollTo(host, 2500);
    expect(getComputedStyle(bar(host)!).visibility).to.equal('hidden');
  });
});
