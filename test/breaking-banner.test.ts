import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import type {LedeBreakingBanner} from '../src/elements/breaking-banner/breaking-banner.js';
import '../src/elements/breaking-banner/define.js';
import {
  create,
  json,
  mutations,
  record,
  regionOf,
  serve,
  statusOf,
  texts,
} from './banner.js';
import {idleTurn} from '../src/dom/idle.js';
import {FakeClock, HeldIdleTurns, turn, until} from './clock.js';

const storageKey = 'lede:dismissed:1';

describe('lede-breaking-banner', () => {
  let clock: FakeClock | undefined;

  beforeEach(() => {
    localStorage.removeItem(storageKey);
  });

  afterEach(() => {
    clock?.uninstall();
    clock = undefined;
    document.documentElement.lang = 'en';
    scrollTo(0, 0);
  });

  describe('with headlines at load', () => {
    it('is a region named in the language around it, with the label drawn once and not spoken again (WCAG 4.1.2)', async () => {
      const banner = await create(storm);
      expect(regionOf(banner)).to.equal('Breaking news');
      expect(labelOf(banner)).to.match(/^"Breaking news"( \/ "")$/);
      await expect(banner).to.be.accessible();
    });

    for (const [lang, label] of [
      ['fa', 'خبر فوری'],
      ['fa-AF', 'خبر فوری'],
      ['ru', 'Срочная новость'],
      ['tg', 'Breaking news'],
    ] as const) {
      it(`is labelled and named alike in ${lang}`, async () => {
        const banner = await create(
          html`<lede-breaking-banner lang=${lang}
            ><p>۱</p></lede-breaking-banner
          >`,
        );
        await until(() => regionOf(banner));
        expect(labelOf(banner)).to.contain(`"${regionOf(banner) ?? ''}"`);
        if (lang !== 'ru') expect(regionOf(banner)).to.equal(label);
        else expect(regionOf(banner)).to.match(/^[А-я ]+$/);
      });
    }

    it('takes the label that the author gives, shown and spoken', async () => {
      const banner = await create(
        html`<lede-breaking-banner label="Weather warning"
          ><p>Storm</p></lede-breaking-banner
        >`,
      );
      expect(regionOf(banner)).to.equal('Weather warning');
      // Firefox computes it no further.
      expect(labelOf(banner)).to.match(/Weather warning|^attr\(label\)/);
      banner.label = '';
      banner.setAttribute('label', '');
      await banner.updateComplete;
      expect(regionOf(banner)).to.equal('Breaking news');
      expect(labelOf(banner)).to.contain('Breaking news');
    });

    it('has no shadow root, and announces nothing', async () => {
      const banner = await create(storm);
      await turn();
      expect(banner.shadowRoot === null).to.equal(true);
    });

    it('shows text that is in no element', async () => {
      const banner = await create(
        html`<lede-breaking-banner
          >Storm closes the pass</lede-breaking-banner
        >`,
      );
      expect(regionOf(banner)).to.equal('Breaking news');
      expect(banner.offsetHeight).to.be.above(44);
    });

    it('is as high before the script as after it', async () => {
      for (const content of [
        '<p><a href="/">A</a></p>',
        'A',
        '<ul><li>A</ul>',
      ]) {
        for (const attributes of ['', 'dismissible', 'src="/feeds/none"']) {
          const {frame, banner, heightBefore} = await lateScript(
            `<lede-breaking-banner ${attributes}>${content}</lede-breaking-banner>`,
          );
          if (attributes) await until(() => banner.shadowRoot);
          await turn();
          expect(heightBefore).to.be.above(44);
          expect(banner.offsetHeight, attributes + content).to.equal(
            heightBefore,
          );
          frame.remove();
        }
      }
    });

    it('stands at 320 px without a scroll bar, controls and long words included (WCAG 1.4.10)', async () => {
      const {frame, banner} = await lateScript(
        `<lede-breaking-banner dismissible label="${'Wide '.repeat(20)}"><p>Donaudampfschifffahrtsgesellschaftskapitänswitwe warnt</p></lede-breaking-banner>`,
      );
      frame.width = '320';
      await button(banner, 'dismiss');
      const {scrollWidth, clientWidth} = banner.ownerDocument.documentElement;
      expect(clientWidth).to.be.at.most(320);
      expect(scrollWidth).to.equal(clientWidth);
      frame.remove();
    });
  });

  describe('with nothing inside', () => {
    for (const [what, content] of Object.entries({
      nothing: '',
      'white space': ' \n\t&nbsp;',
      'a comment': '<!-- Storm -->',
      'an empty paragraph': '<p></p>',
      'a paragraph of white space': '<p> \n </p>',
      'an empty link': '<p><a href="/"> </a></p>',
      'an empty list': '<ul><li></li></ul>',
      'what the author hides': '<p hidden>Storm</p>',
      'a template': '<template><p>Storm</p></template>',
      'a character that can’t be seen': '<p>&#8203;</p>',
      'several of them': '<p>&#8203; &#65279;&nbsp;&#8205;&#8288;&shy;</p>',
      'one of them in a link': '<p><a href="/">&#8203;</a></p>',
      'one of them, alone': '&#8203;',
    })) {
      it(`is not displayed and no region: ${what}`, async () => {
        const banner = await create(
          html`<div
            .innerHTML=${`<lede-breaking-banner>${content}</lede-breaking-banner>`}
          ></div>`,
        );
        expect(regionOf(banner)).to.equal(null);
        expect(getComputedStyle(banner).display).to.equal('none');
        expect(banner.matches(':state(empty)')).to.equal(true);
        await expect(banner.parentElement).to.be.accessible();
      });
    }

    it('keeps a character that can’t be seen where it joins others', async () => {
      const banner = await create(
        html`<lede-breaking-banner><p>می‌خواهم</p></lede-breaking-banner>`,
      );
      expect(regionOf(banner)).to.equal('Breaking news');
      expect(texts(banner)).to.deep.equal(['می\u200cخواهم']);
    });

    it('takes no space before or without the script', async () => {
      for (const content of [
        '',
        ' \n ',
        '<p></p>',
        '<p> </p>',
        '<ul></ul>',
        '<p><a href="/"> </a></p>',
      ]) {
        const frame = await plainPage(
          `<lede-breaking-banner>${content}</lede-breaking-banner><p id="next">Next`,
        );
        const next = frame.contentDocument!.querySelector('#next')!;
        expect(next.getBoundingClientRect().top, content).to.equal(0);
        frame.remove();
      }
    });

    it('draws no label that is spoken without the script, unless a headline is there', async () => {
      const spoken = async (content: string): Promise<boolean> => {
        const frame = await plainPage(
          `<lede-breaking-banner>${content}</lede-breaking-banner>`,
        );
        const banner = frame.contentDocument!.querySelector(
          'lede-breaking-banner',
        )!;
        const label = frame.contentWindow!.getComputedStyle(
          banner,
          '::before',
        ).content;
        frame.remove();
        return !label.includes('/ ""');
      };
      expect(await spoken(' ')).to.equal(false);
      expect(await spoken('<p> </p>')).to.equal(false);
      expect(await spoken('<p><a href="/">Storm</a></p>')).to.equal(true);
    });

    it('comes and goes with its content', async () => {
      const banner = await create(
        html`<lede-breaking-banner></lede-breaking-banner>`,
      );
      banner.append(paragraph('Storm'));
      await until(() => regionOf(banner));
      expect(getComputedStyle(banner).display).to.equal('grid');
      banner.firstElementChild!.firstChild!.nodeValue = ' ';
      await until(() => !regionOf(banner));
      expect(getComputedStyle(banner).display).to.equal('none');
    });
  });

  describe('with what the site’s style sheet doesn’t display', () => {
    const hides = html`<style>
      .is-hidden,
      .no-news .news {
        display: none;
      }
      .is-invisible {
        visibility: hidden;
      }
    </style>`;

    const isGone = (banner: Element): boolean =>
      regionOf(banner) === null &&
      banner.matches(':state(empty):not(:state(dismissed))') &&
      getComputedStyle(banner).display === 'none';

    for (const [what, content] of Object.entries({
      'a paragraph': '<p class="is-hidden"><a href="/">Old news</a></p>',
      'an item': '<ul><li class="is-hidden">Old news</li></ul>',
      'a list': '<ul class="is-hidden"><li>Old news</li></ul>',
      'what is in a paragraph': '<p><b class="is-hidden">Old news</b> </p>',
      'a picture': '<p><img class="is-hidden" alt="Old news"></p>',
      'what is invisible': '<p class="is-invisible">Old news</p>',
      'what is styled where it stands':
        '<p style="display: none">Old <img alt="news"></p>',
    })) {
      it(`is not displayed and no region: ${what}`, async () => {
        const banner = await create(
          html`<div>
            ${hides}
            <div
              .innerHTML=${`<lede-breaking-banner>${content}</lede-breaking-banner>`}
            ></div>
          </div>`,
        );
        await until(() => isGone(banner));
        await expect(banner.parentElement).to.be.accessible();
      });
    }

    it('comes and goes as it is shown and hidden, itself or by what is around the banner', async () => {
      const page = await fixture<HTMLElement>(
        html`<div class="no-news">
          ${hides}
          <lede-breaking-banner><p class="news">Storm</p></lede-breaking-banner>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      await until(() => isGone(banner));
      page.className = '';
      await until(() => regionOf(banner) === 'Breaking news');
      expect(getComputedStyle(banner).display).to.equal('grid');
      banner.firstElementChild!.className = 'is-hidden';
      await until(() => isGone(banner));
      banner.firstElementChild!.removeAttribute('class');
      await until(() => regionOf(banner) === 'Breaking news');
      banner.style.display = 'none';
      await turn();
      banner.style.display = '';
      banner.firstElementChild!.className = 'is-invisible';
      await until(() => isGone(banner));
    });

    it('goes when a style sheet that comes late hides it', async () => {
      const banner = await create(
        html`<lede-breaking-banner><p>Storm</p></lede-breaking-banner>`,
      );
      await import('../src/elements/breaking-banner/displayed.js');
      await idleTurn();
      await turn();
      expect(regionOf(banner)).to.equal('Breaking news');
      const style = document.createElement('style');
      style.textContent = 'lede-breaking-banner > p { display: none }';
      document.head.append(style);
      await until(() => isGone(banner));
      style.remove();
      await idleTurn();
      await turn();
    });

    it('shows nothing once it is out of the page', async () => {
      const banner = await create(
        html`<lede-breaking-banner>
          <p style="display: none">Storm</p>
        </lede-breaking-banner>`,
      );
      await import('../src/elements/breaking-banner/displayed.js');
      const idle = await HeldIdleTurns.hold();
      banner.requestUpdate();
      // It is told of the headline's size, and waits for an idle turn.
      for (let frame = 0; frame < 3; frame++) await nextFrame();
      expect(regionOf(banner)).to.equal(null);
      banner.remove();
      idle.release();
      await idleTurn();
      await turn();
      expect(regionOf(banner)).to.equal(null);
    });

    it('comes and goes with the width of the window', async () => {
      const {frame, banner} = await lateScript(
        '<style>@media (width < 500px) { p { display: none } }</style><lede-breaking-banner><p>Storm</p></lede-breaking-banner>',
      );
      frame.width = '400';
      await until(() => regionOf(banner) === null);
      frame.width = '600';
      await until(() => regionOf(banner) === 'Breaking news');
      frame.remove();
    });

    it('leaves the rest, and is announced when it is shown', async () => {
      clock = new FakeClock().install();
      const page = await fixture<HTMLElement>(
        html`<div>
          ${hides}
          <lede-breaking-banner dismissible
            ><p>Two headlines, one of them hidden</p></lede-breaking-banner
          >
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      await until(() => statusOf(banner));
      const said = record(banner);
      const hidden = paragraph('Flood');
      hidden.className = 'is-hidden';
      banner.append(hidden);
      await clock.tick(3000);
      expect(said).to.deep.equal([]);
      expect(
        (await button(banner, 'dismiss')).getAttribute('aria-label'),
      ).to.equal('Dismiss: Two headlines, one of them hidden');
      hidden.className = '';
      await until(() =>
        /2/.test(part(banner, 'dismiss')!.getAttribute('aria-label')!),
      );
      await clock.tick(3000);
      expect(said).to.deep.equal([['Breaking news', 'Flood']]);
    });

    it('is not asked for before the page has an idle moment', async () => {
      const idle = await HeldIdleTurns.hold();
      const banner = await create(
        html`<lede-breaking-banner
          ><p style="display: none">Old news</p></lede-breaking-banner
        >`,
      );
      await turn();
      await turn();
      expect(regionOf(banner)).to.equal('Breaking news');
      idle.release();
      await until(() => isGone(banner));
    });

    it('fills an empty banner with nothing', async () => {
      const banner = await create(
        html`<lede-breaking-banner></lede-breaking-banner>`,
      );
      banner.insertAdjacentHTML(
        'beforeend',
        '<p style="display: none">Old news</p>',
      );
      await until(() => banner.shadowRoot);
      await banner.updateComplete;
      expect(isGone(banner)).to.equal(true);
      expect(banner.matches(':state(overlay)')).to.equal(false);
    });
  });

  describe('when the page changes it later', () => {
    it('announces a headline once, after the region has stood empty, and takes it back (WCAG 4.1.3)', async () => {
      clock = new FakeClock().install();
      const banner = await create(
        html`<lede-breaking-banner></lede-breaking-banner>`,
      );
      banner.append(paragraph('Storm'));
      await until(() => statusOf(banner));
      const said = record(banner);
      expect(statusOf(banner)!.ariaLive).to.equal('polite');
      expect(statusOf(banner)!.textContent).to.equal('');
      expect(statusOf(banner)!.checkVisibility()).to.equal(true);
      await clock.tick(2000);
      expect(said).to.deep.equal([['Breaking news', 'Storm']]);
      await clock.tick(1000);
      expect(statusOf(banner)!.textContent).to.equal('');
      await clock.tick(10_000);
      expect(said).to.have.lengthOf(1);
    });

    it('gives the empty live region no role, which screen readers would say: “status bar”', async () => {
      const banner = await create(
        html`<lede-breaking-banner></lede-breaking-banner>`,
      );
      banner.append(paragraph('Storm'));
      await until(() => statusOf(banner));
      expect(statusOf(banner)!.role).to.equal(null);
      // Orca in Firefox says an atomic region once for each paragraph put into it.
      expect(statusOf(banner)!.ariaAtomic).to.equal(null);
    });

    it('makes one announcement of several within a second (WCAG 4.1.3)', async () => {
      clock = new FakeClock().install();
      const banner = await create(storm);
      banner.append(paragraph('Two'));
      await until(() => statusOf(banner));
      const said = record(banner);
      await clock.tick(500);
      banner.append(paragraph('Three'));
      await clock.tick(2000);
      expect(said).to.deep.equal([['Breaking news', 'Two', 'Three']]);
    });

    it('is silent about the same again, and announces a changed one (WCAG 4.1.3)', async () => {
      clock = new FakeClock().install();
      const banner = await create(storm);
      banner.append(paragraph('Two dead'));
      await until(() => statusOf(banner));
      const said = record(banner);
      await clock.tick(5000);
      banner.lastElementChild!.replaceWith(paragraph('Two  dead.'));
      await clock.tick(5000);
      expect(said).to.have.lengthOf(1);
      banner.lastElementChild!.textContent = 'Three dead';
      await clock.tick(5000);
      expect(said).to.deep.equal([
        ['Breaking news', 'Two dead'],
        ['Breaking news', 'Three dead'],
      ]);
    });

    it('keeps the language of a headline in what it says (WCAG 3.1.2)', async () => {
      clock = new FakeClock().install();
      const banner = await create(storm);
      banner.append(Object.assign(paragraph('توفان'), {lang: 'fa'}));
      await until(() => statusOf(banner));
      await clock.tick(1000);
      expect(statusOf(banner)!.lastElementChild!.getAttribute('lang')).to.equal(
        'fa',
      );
    });

    it('interrupts only when the author asks for it', async () => {
      const banner = await create(storm);
      banner.urgency = 'assertive';
      banner.append(paragraph('Two'));
      await until(() => statusOf(banner));
      expect(statusOf(banner)!.ariaLive).to.equal('assertive');
      banner.setAttribute('urgency', 'nonsense');
      await banner.updateComplete;
      expect(statusOf(banner)!.ariaLive).to.equal('polite');
    });

    for (const [what, markup] of Object.entries({
      'an alert': '<lede-breaking-banner role="alert"><p></p>',
      'a live region':
        '<lede-breaking-banner><div aria-live="polite"><p></p></div>',
      'a status in a wrapper':
        '<lede-breaking-banner><div><output><p></p></output></div>',
      'a log around it': '<div role="log"><lede-breaking-banner><p></p>',
    })) {
      it(`leaves it to the author’s own to say: ${what}, and warns (WCAG 4.1.3)`, async () => {
        clock = new FakeClock().install();
        const {warn} = console;
        const warned: string[] = [];
        console.warn = (message: string) => warned.push(message);
        const banner = await create(html`<div .innerHTML=${markup}></div>`);
        banner.querySelector('p')!.textContent = 'Storm';
        await until(() => statusOf(banner));
        const said = record(banner);
        await clock.tick(3000);
        banner.querySelector('p')!.textContent = 'Flood';
        await clock.tick(3000);
        console.warn = warn;
        expect(said).to.deep.equal([]);
        expect(warned.map((text) => /live region/.test(text))).to.deep.equal([
          true,
        ]);
      });
    }

    it('announces by itself where a region is not live, or holds only a part', async () => {
      clock = new FakeClock().install();
      const banner = await create(
        html`<lede-breaking-banner role="alert" aria-live="off"
          ><p></p
        ></lede-breaking-banner>`,
      );
      banner.querySelector('p')!.innerHTML =
        'Storm <span role="status">now</span>';
      await until(() => statusOf(banner));
      const said = record(banner);
      await clock.tick(3000);
      expect(said).to.deep.equal([['Breaking news', 'Storm now']]);
    });

    it('waits until a modal dialog is closed, also one in a shadow root', async () => {
      clock = new FakeClock().install();
      const banner = await create(storm);
      const host = document.body.appendChild(document.createElement('div'));
      const dialog = host
        .attachShadow({mode: 'open'})
        .appendChild(document.createElement('dialog'));
      dialog.append('A dialog');
      for (const open of [
        dialog,
        document.body.appendChild(document.createElement('dialog')),
      ]) {
        open.showModal();
        banner.append(paragraph(`Late ${open === dialog}`));
        await until(() => statusOf(banner));
        const said = record(banner);
        await clock.tick(5000);
        expect(said).to.deep.equal([]);
        open.close();
        await clock.tick(1000);
        expect(said).to.have.lengthOf(1);
        await clock.tick(3000);
        open.remove();
      }
      host.remove();
    });

    it('never moves the focus', async () => {
      const banner = await create(storm);
      const link = banner.querySelector('a')!;
      link.focus();
      banner.append(paragraph('Two'));
      await until(() => statusOf(banner));
      expect(document.activeElement === link).to.equal(true);
    });

    it('fills without moving what is in the window, and takes its place out of sight', async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="display: flow-root">
          <lede-breaking-banner></lede-breaking-banner>
          <p>Next</p>
          <div style="height: 3000px"></div>
          <p>Far</p>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      const next = page.querySelector('p')!;
      const {top} = next.getBoundingClientRect();
      const shifts = await layoutShifts();
      clock = new FakeClock().install();
      banner.append(paragraph('Storm'));
      await until(() => banner.matches(':state(overlay)'));
      const frame = part(banner, 'frame')!;
      expect(next.getBoundingClientRect().top).to.equal(top);
      expect(frame.getBoundingClientRect().bottom).to.be.closeTo(
        innerHeight,
        1,
      );
      expect(frame.textContent).to.contain('Breaking news');
      expect(labelOf(banner)).to.equal('none');
      await clock.apart(() => expect(banner).to.be.accessible());

      scrollTo({top: 1000, behavior: 'instant'});
      await turn();
      await turn();
      expect(banner.matches(':state(overlay)'), 'too soon to be read').to.equal(
        true,
      );
      const far = page.lastElementChild!;
      const place = far.getBoundingClientRect().top;
      await clock.tick(5000);
      await until(() => !banner.matches(':state(overlay)'));
      await until(
        () => Math.abs(far.getBoundingClientRect().top - place) < 1,
        `${far.getBoundingClientRect().top} to be ${place}`,
      );
      expect(banner.offsetHeight).to.be.above(44);
      expect(banner.getBoundingClientRect().bottom).to.be.below(0);
      expect(await shifts()).to.equal(0);
    });

    it('keeps the overlay while focus is in it, and scrolls what it covers into sight (WCAG 2.4.11)', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <lede-breaking-banner></lede-breaking-banner
          ><a href="#1" style="position:absolute;top:580px">Covered</a>
          <div style="height: 3000px"></div>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      clock = new FakeClock().install();
      banner.append(paragraph('Storm', '/storm'));
      await until(() => banner.matches(':state(overlay)'));
      const frame = part(banner, 'frame')!;
      page.querySelector<HTMLElement>('a[href="#1"]')!.focus();
      await until(
        () =>
          page.querySelector('a[href="#1"]')!.getBoundingClientRect().bottom <=
          frame.getBoundingClientRect().top + 1,
      );
      banner.querySelector('a')!.focus({preventScroll: true});
      scrollTo({top: 1000, behavior: 'instant'});
      await clock.tick(6000);
      expect(banner.matches(':state(overlay)')).to.equal(true);
      banner.querySelector('a')!.blur();
      await until(async () => {
        await clock!.tick(10);
        return !banner.matches(':state(overlay)');
      }, 'the overlay to go');
    });

    it('does not take what is still being parsed for news', async () => {
      const page = await serve({
        fault: 'pause',
        type: 'text/html; charset=utf-8',
        body:
          '<!doctype html><html lang="en"><link rel="stylesheet" href="/src/styles/lede.css"><script type="module" async src="/src/elements/breaking-banner/define.ts"></script>' +
          // WebKit waits for so much before it parses.
          `<!-- ${' '.repeat(4096)} --><lede-breaking-banner>`,
      });
      const frame = document.createElement('iframe');
      frame.src = page.url;
      document.body.append(frame);
      const banner = await found(() =>
        frame.contentDocument?.querySelector('lede-breaking-banner:defined'),
      );
      await turn();
      const loaded = new Promise((resolve) => {
        frame.onload = resolve;
      });
      await page.rest('<p>Storm</p></lede-breaking-banner>');
      await loaded;
      await until(() => getComputedStyle(banner).display === 'grid');
      await turn();
      await turn();
      expect(banner.shadowRoot === null).to.equal(true);
      banner.insertAdjacentHTML('beforeend', '<p>Flood</p>');
      await until(() => banner.shadowRoot);
      frame.remove();
    });
  });

  describe('with a feed', () => {
    it('asks for nothing without `src`', async () => {
      const real = {
        fetch: window.fetch.bind(window),
        EventSource: window.EventSource,
      };
      let calls = 0;
      window.fetch = () => {
        calls++;
        return Promise.reject(new Error());
      };
      window.EventSource = class extends real.EventSource {
        constructor(url: string | URL) {
          super(url);
          calls++;
        }
      };
      await create(
        html`<lede-breaking-banner stream dismissible refresh="10"
          ><p>Storm</p></lede-breaking-banner
        >`,
      );
      await turn();
      Object.assign(window, real);
      expect(calls).to.equal(0);
    });

    for (const [name, type, body] of [
      [
        'JSON Feed',
        'application/feed+json',
        json([
          {
            id: '1',
            title: 'Storm <b>closes</b>',
            url: '/storm',
            language: 'en-GB',
          },
        ]),
      ],
      [
        'RSS',
        'application/rss+xml',
        '<rss version="2.0"><channel><language>en-GB</language><item><title>Storm &lt;b&gt;closes&lt;/b&gt;</title><link>/storm</link></item></channel></rss>',
      ],
      [
        'Atom',
        'application/atom+xml',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><entry><title>Storm &lt;b&gt;closes&lt;/b&gt;</title><link href="/storm"/></entry></feed>',
      ],
    ] as const) {
      it(`shows the headlines of ${name} as text and links in the page`, async () => {
        const feed = await serve({type, body});
        const banner = await create(
          html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
        );
        await until(() => banner.querySelector('p'));
        const item = banner.querySelector('p')!;
        const link = item.querySelector('a')!;
        expect(banner.children).to.have.lengthOf(1);
        expect(item.textContent).to.equal('Storm <b>closes</b>');
        expect(link.href).to.equal(`${location.origin}/storm`);
        expect(item.lang).to.equal('en-GB');
        expect(item.dir).to.equal('auto');
        await until(() => regionOf(banner));
        await button(banner, 'pause');
        await expect(banner).to.be.accessible();
      });
    }

    it('runs no script that a feed brings', async () => {
      const body = json([
        {
          id: '1',
          title:
            '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>',
        },
        {id: '2', title: 'Link', url: 'javascript:window.wasRun=1'},
      ]);
      const feed = await serve({body});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
      );
      await until(() => banner.children.length === 2);
      expect(banner.querySelectorAll('a, img, script')).to.have.lengthOf(0);
      expect(banner.textContent).to.contain('<script>');
      expect('wasRun' in window).to.equal(false);
    });

    it('announces what the feed brings, once, and not what stood there (WCAG 4.1.3)', async () => {
      clock = new FakeClock().install();
      const feed = await serve({
        body: json([
          {id: '2', title: 'Flood'},
          {id: '1', title: 'Storm closes the northern pass'},
        ]),
      });
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}
          ><p>
            <a href="/story">Storm closes the northern pass</a>
          </p></lede-breaking-banner
        >`,
      );
      const own = banner.firstElementChild;
      await until(() => statusOf(banner));
      const said = record(banner);
      await until(async () => {
        await clock!.step();
        return banner.children.length === 2;
      });
      expect(banner.lastElementChild === own).to.equal(true);
      await until(async () => {
        await clock!.step();
        return (await feed.log()).requests > 3;
      });
      expect(said).to.deep.equal([['Breaking news', 'Flood']]);
      await feed.answer({
        body: json([{id: '2', title: 'Flood reaches the town'}]),
      });
      await until(async () => {
        await clock!.step();
        return banner.textContent.includes('town');
      });
      await clock.tick(3000);
      expect(said.slice(1)).to.deep.equal([
        ['Breaking news', 'Flood reaches the town'],
      ]);
      expect(banner.firstElementChild!.textContent).to.equal(
        'Flood reaches the town',
      );
    });

    it('keeps `max` headlines, the newest first; the author’s own go last', async () => {
      clock = new FakeClock().install();
      const feed = await serve({body: json([{id: '1', title: 'One'}])});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url} max="2"
          ><p>Own</p></lede-breaking-banner
        >`,
      );
      const shows = async (...titles: string[]) => {
        await until(async () => {
          await clock!.step();
          return texts(banner).join() === titles.join();
        }, titles.join());
      };
      await shows('One', 'Own');
      const one = banner.firstElementChild;
      await feed.answer({
        body: json([
          {id: '2', title: 'Two'},
          {id: '1', title: 'One'},
        ]),
      });
      await shows('Two', 'One');
      expect(banner.lastElementChild === one).to.equal(true);
      await feed.answer({
        body: json([4, 3, 2, 1].map((id) => ({id, title: `No ${id}`}))),
      });
      await shows('No 4', 'No 3');
    });

    it('puts list items into the author’s list', async () => {
      const feed = await serve({body: json([{id: '1', title: 'One'}])});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}
          ><ul>
            <li>Own</li>
          </ul></lede-breaking-banner
        >`,
      );
      await until(() => banner.querySelectorAll('li').length === 2);
      expect(
        [...banner.querySelectorAll('li')].map((item) => item.textContent),
      ).to.deep.equal(['One', 'Own']);
    });

    it('keeps a headline that holds the focus until the focus has left (WCAG 2.4.3)', async () => {
      clock = new FakeClock().install();
      const feed = await serve({
        body: json([{id: '1', title: 'One', url: '/1'}]),
      });
      const banner = await create(
        html`<lede-breaking-banner
          src=${feed.url}
          max="1"
        ></lede-breaking-banner>`,
      );
      await until(async () => {
        await clock!.step();
        return banner.querySelector('a') && regionOf(banner);
      });
      const link = banner.querySelector('a')!;
      link.focus();
      await feed.answer({body: json([{id: '2', title: 'Two', url: '/2'}])});
      await until(async () => {
        await clock!.step();
        return banner.textContent.includes('Two');
      });
      expect(document.activeElement === link).to.equal(true);
      link.blur();
      await until(async () => {
        await clock!.step();
        return texts(banner).join() === 'Two';
      });
    });

    it('does not touch the page when the feed has not changed', async () => {
      clock = new FakeClock().install();
      const feed = await serve({
        body: json([{id: '1', title: 'One', url: '/1'}]),
      });
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
      );
      await until(async () => {
        await clock!.step();
        return regionOf(banner);
      });
      await clock.tick(5000);
      const changes = mutations(banner);
      await until(async () => {
        await clock!.step();
        const {requests} = await feed.log();
        return requests > 3;
      });
      expect(changes()).to.equal(0);
    });

    it('asks every `refresh` seconds: 60 where that is no number, and never under 10', async () => {
      for (const [refresh, seconds] of [
        ['30', 30],
        ['', 60],
        ['soon', 60],
        ['-5', 60],
        ['1', 10],
        ['1e99', 86400],
      ] as const) {
        clock = new FakeClock().install();
        const feed = await serve({body: json([])});
        const banner = await create(
          html`<lede-breaking-banner
            src=${feed.url}
            refresh=${refresh}
          ></lede-breaking-banner>`,
        );
        await until(async () => {
          await clock!.tick(0);
          return (
            clock!.waits.length === 1 &&
            (await feed.log()).requests === 1 &&
            clock!.waits[0]! > 0 &&
            clock!.waits[0] !== 10_000
          );
        }, `${refresh} to wait: ${clock.waits.join()}`).catch(
          (error: unknown) => {
            if (clock!.waits[0] !== seconds * 1000) throw error;
          },
        );
        expect(clock.waits, refresh).to.deep.equal([seconds * 1000]);
        banner.remove();
        clock.uninstall();
      }
    });

    it('stops while the tab is hidden or the browser is offline, and goes on after', async () => {
      const feed = await serve({body: json([{id: '1', title: 'One'}])});
      clock = new FakeClock().install();
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
      );
      await until(async () => {
        await clock!.step();
        return regionOf(banner);
      });
      await clock.tick(3000);
      for (const [target, key, off, event] of [
        [document, 'hidden', true, ['visibilitychange', 'visibilitychange']],
        [navigator, 'onLine', false, ['offline', 'online']],
      ] as const) {
        const dispatcher = target === document ? document : window;
        Object.defineProperty(target, key, {value: off, configurable: true});
        dispatcher.dispatchEvent(new Event(event[0]));
        const {requests} = await feed.log();
        await clock.tick(600_000);
        expect((await feed.log()).requests).to.equal(requests);
        expect(clock.waits).to.deep.equal([]);
        Reflect.deleteProperty(target, key);
        dispatcher.dispatchEvent(new Event(event[1]));
        await until(async () => {
          await clock!.step();
          return (await feed.log()).requests === requests + 1;
        });
        await until(() => clock!.waits.some((wait) => wait > 10_000));
      }
    });

    it('stops when it leaves the page, and starts again when it comes back', async () => {
      clock = new FakeClock().install();
      const feed = await serve({body: json([{id: '1', title: 'One'}])});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
      );
      await until(async () => {
        await clock!.step();
        return regionOf(banner);
      });
      const parent = banner.parentElement!;
      banner.remove();
      await turn();
      expect(clock.waits).to.deep.equal([]);
      parent.append(banner);
      await until(() => clock!.waits.length > 0);
      banner.src = '';
      await banner.updateComplete;
      await turn();
      expect(clock.waits.filter((wait) => wait > 1000)).to.deep.equal([]);
      parent.append(banner.cloneNode(true));
      const clone = parent.lastElementChild as LedeBreakingBanner;
      await clone.updateComplete;
      expect(regionOf(clone)).to.equal('Breaking news');
      expect(texts(clone)).to.deep.equal(['One']);
    });

    it('changes nothing any more once the reader has paused, and goes on when asked (WCAG 2.2.2)', async () => {
      clock = new FakeClock().install();
      const feed = await serve({body: json([{id: '1', title: 'One'}])});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url}></lede-breaking-banner>`,
      );
      await until(async () => {
        await clock!.step();
        return regionOf(banner);
      });
      const pause = await button(banner, 'pause');
      expect(onlyNameOf(pause)).to.equal('Pause updates');
      expect(pause.offsetWidth).to.be.at.least(24);
      pause.focus();
      await sendKeys({press: 'Enter'});
      await until(() => onlyNameOf(pause) === 'Resume updates');
      expect(pause.hasAttribute('aria-pressed')).to.equal(false);
      expect(pause.matches(':focus')).to.equal(true);
      await feed.answer({body: json([{id: '2', title: 'Two'}])});
      const changes = mutations(banner);
      await clock.tick(3_600_000);
      expect(changes()).to.equal(0);
      expect(banner.matches(':state(paused)')).to.equal(true);
      await clock.apart(() => expect(banner).to.be.accessible());
      await sendKeys({press: 'Enter'});
      await until(async () => {
        await clock!.step();
        return texts(banner).join() === 'Two';
      });
    });

    it('keeps its height while it is in sight', async () => {
      clock = new FakeClock().install();
      const feed = await serve({
        body: json([3, 2, 1].map((id) => ({id, title: `No ${id}`}))),
      });
      const page = await fixture<HTMLElement>(
        html`<div>
          <lede-breaking-banner src=${feed.url}
            ><p>Own</p></lede-breaking-banner
          >
          <p>Next</p>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      const next = page.lastElementChild!;
      const {top} = next.getBoundingClientRect();
      const shifts = await layoutShifts();
      await until(async () => {
        await clock!.step();
        return banner.matches(':state(held)');
      });
      expect(next.getBoundingClientRect().top).to.equal(top);
      const box = part(banner, 'headlines')!;
      expect(box.scrollHeight).to.be.above(box.clientHeight);
      expect(box.tabIndex).to.equal(0);
      expect(box.role).to.equal('group');
      expect(box.ariaLabel).to.equal('Breaking news');
      await clock.apart(() => expect(banner).to.be.accessible());
      await feed.answer({body: json([])});
      await until(async () => {
        await clock!.step();
        return !regionOf(banner);
      });
      expect(next.getBoundingClientRect().top).to.equal(top);
      expect(getComputedStyle(banner).visibility).to.equal('hidden');
      expect(await shifts()).to.equal(0);
    });

    it('takes its full height where it is out of sight, and holds the page', async () => {
      clock = new FakeClock().install();
      const feed = await serve({
        body: json([3, 2, 1].map((id) => ({id, title: `No ${id}`}))),
      });
      const page = await fixture<HTMLElement>(
        html`<div>
          <lede-breaking-banner src=${feed.url}
            ><p>Own</p></lede-breaking-banner
          >
          <div style="height: 3000px"></div>
          <p>Far</p>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      scrollTo({top: 1500, behavior: 'instant'});
      const far = page.lastElementChild!;
      const {top} = far.getBoundingClientRect();
      const height = banner.offsetHeight;
      await until(async () => {
        await clock!.step();
        return banner.children.length === 3;
      });
      await until(
        () => Math.abs(far.getBoundingClientRect().top - top) < 1,
        'the page to hold',
      );
      expect(banner.offsetHeight).to.be.above(height);
      expect(banner.matches(':state(held)')).to.equal(false);
    });

    it('fetches nothing from an address that is none of http', async () => {
      const {warn} = console;
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      clock = new FakeClock().install();
      for (const src of [
        'data:application/json,{}',
        'javascript:1',
        'http://[',
      ]) {
        const banner = await create(
          html`<lede-breaking-banner src=${src}></lede-breaking-banner>`,
        );
        await clock.tick(1000);
        expect(clock.waits, src).to.deep.equal([]);
        banner.requestUpdate();
        await banner.updateComplete;
      }
      console.warn = warn;
      expect(said).to.have.lengthOf(3);
      expect(said[0]).to.contain("<lede-breaking-banner> can't fetch");
    });
  });

  describe('with an event stream', () => {
    it('shows and announces what comes, newest first', async () => {
      const feed = await serve({fault: 'stream'});
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url} stream
          ><p>Own</p></lede-breaking-banner
        >`,
      );
      await until(async () => (await feed.log()).streams === 1);
      const said = record(banner);
      await feed.send('{"id": "1", "title": "One", "url": "/1"}');
      await until(() => texts(banner).join() === 'One,Own');
      expect(banner.querySelector('a')!.href).to.equal(`${location.origin}/1`);
      await until(() => said.length === 1);
      expect(said[0]).to.deep.equal(['Breaking news', 'One']);
      banner.remove();
      await until(
        async () => (await feed.log()).streams === 0,
        'the stream to close',
      );
    });

    it('keeps the DOM at `max` and speaks once a second at most, however many come', async () => {
      const feed = await serve({fault: 'stream'});
      const banner = await create(
        html`<lede-breaking-banner
          src=${feed.url}
          stream
        ></lede-breaking-banner>`,
      );
      await until(async () => (await feed.log()).streams === 1);
      let most = 0;
      let writes = 0;
      new MutationObserver(() => {
        most = Math.max(most, banner.children.length);
        writes++;
      }).observe(banner, {childList: true});
      const start = performance.now();
      let sent = 0;
      const times: number[] = [];
      let said: string[][] = [];
      while (performance.now() - start < 3200) {
        await feed.send(
          Array.from(
            {length: 40},
            () => `{"id": "${++sent}", "title": "No ${sent}"}`,
          ).join('\n'),
        );
        if (statusOf(banner) && times.length === 0) {
          said = record(banner, () => times.push(performance.now()));
          times.push(0);
        }
      }
      expect(sent).to.be.above(500);
      await until(() => texts(banner)[0] === `No ${sent}`);
      expect(most).to.equal(3);
      expect(writes).to.be.below(8);
      expect(said.length).to.be.within(1, 4);
      times.slice(1).forEach((time, index, all) => {
        if (index > 0) expect(time - all[index - 1]!).to.be.above(950);
      });
    });

    it('backs off where there is no stream, and where one breaks off again and again', async () => {
      clock = new FakeClock().install();
      for (const answer of [
        {status: 404},
        {type: 'text/html', body: 'No'},
        {fault: 'reset'},
      ] as const) {
        const feed = await serve(answer);
        let errors = 0;
        const banner = await create(
          html`<lede-breaking-banner src=${feed.url} stream
            ><p>Own</p></lede-breaking-banner
          >`,
        );
        banner.addEventListener('lede-feed-error', () => errors++);
        await until(async () => {
          await clock!.tick(0);
          return errors === 1;
        }, JSON.stringify(answer));
        await turn();
        expect(clock.waits).to.have.lengthOf(1);
        expect(clock.waits[0]).to.be.within(60_000, 120_000);
        await until(async () => {
          await clock!.tick(clock!.waits[0] === 10_000 ? 0 : 120_000);
          return errors === 2;
        });
        expect(texts(banner)).to.deep.equal(['Own']);
        banner.remove();
      }
    });

    it('closes the stream on a message that is none, and while paused', async () => {
      const feed = await serve({fault: 'stream'});
      let errors = 0;
      const banner = await create(
        html`<lede-breaking-banner src=${feed.url} stream
          ><p>Own</p></lede-breaking-banner
        >`,
      );
      banner.addEventListener('lede-feed-error', () => errors++);
      await until(async () => (await feed.log()).streams === 1);
      await feed.send('<html>');
      await until(() => errors === 1);
      await until(async () => (await feed.log()).streams === 0);
      banner.remove();
      const other = await create(
        html`<lede-breaking-banner src=${feed.url} stream
          ><p>Own</p></lede-breaking-banner
        >`,
      );
      await until(async () => (await feed.log()).streams === 1);
      other.paused = true;
      await until(async () => (await feed.log()).streams === 0);
    });
  });

  describe('dismissible', () => {
    it('has a button named with what it dismisses, in the language of the banner (WCAG 4.1.2)', async () => {
      const banner = await create(dismissible('north'));
      const dismiss = await button(banner, 'dismiss');
      expect(onlyNameOf(dismiss)).to.equal('Dismiss: Storm in the north');
      expect(dismiss.offsetHeight).to.be.at.least(24);
      await expect(banner).to.be.accessible();
      banner.append(paragraph('Two'));
      await until(() => onlyNameOf(dismiss) === 'Dismiss 2 headlines');
      banner.lang = 'ru';
      await until(() => /[а-я]/.test(onlyNameOf(dismiss) ?? ''));
      expect(dismiss.closest('[lang]')!.getAttribute('lang')).to.equal('ru');
    });

    it('goes by a key press, moves focus to what comes next, and tells the page (WCAG 2.1.1 and 2.4.3)', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          ${dismissible('east')}<button disabled>No</button
          ><a href="#x" hidden>No</a><a href="#y">Next</a>
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      const details: unknown[] = [];
      page.addEventListener('lede-dismiss', (event) => {
        details.push(event.detail);
      });
      (await button(banner, 'dismiss')).focus();
      await sendKeys({press: 'Enter'});
      await until(() => banner.matches(':state(dismissed)'));
      expect(getComputedStyle(banner).display).to.equal('none');
      expect(regionOf(banner)).to.equal(null);
      expect(
        document.activeElement === page.querySelector('a[href="#y"]'),
      ).to.equal(true);
      expect(details).to.deep.equal([{headlines: ['Storm in the east']}]);
    });

    it('moves focus to the main heading where nothing that follows takes it, and leaves no tabindex (WCAG 2.4.3)', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <main><h1>Story</h1></main>
          ${dismissible('south')}
        </div>`,
      );
      const banner = page.querySelector('lede-breaking-banner')!;
      (await button(banner, 'dismiss')).focus();
      await sendKeys({press: 'Enter'});
      await until(() => banner.matches(':state(dismissed)'));
      const main = page.querySelector('main')!;
      expect(document.activeElement === main).to.equal(true);
      main.blur();
      expect(main.hasAttribute('tabindex')).to.equal(false);
    });

    it('remembers: the same headline is hidden at once, a changed one is shown', async () => {
      const first = await create(dismissible('west'));
      (await button(first, 'dismiss')).click();
      await until(() => first.matches(':state(dismissed)'));
      expect(localStorage.getItem(storageKey)).to.match(/^\[.+\]$/);
      const second = document.createElement('lede-breaking-banner');
      second.dismissible = true;
      second.append(paragraph('Storm in the west'));
      document.body.append(second);
      await second.updateComplete;
      expect(getComputedStyle(second).display).to.equal('none');
      second.firstElementChild!.textContent = 'Storm in the far west';
      await until(() => regionOf(second));
      second.append(paragraph('Storm in the west'));
      await until(
        () =>
          second.children.length === 2 &&
          second.lastElementChild!.hasAttribute('hidden'),
      );
      expect(onlyNameOf(await button(second, 'dismiss'))).to.equal(
        'Dismiss: Storm in the far west',
      );
      second.dismissible = false;
      await second.updateComplete;
      expect(second.lastElementChild!.hasAttribute('hidden')).to.equal(false);
      second.remove();
    });

    it('does not bring back from a feed what was dismissed', async () => {
      const feed = await serve({
        body: json([
          {id: '1', title: 'One'},
          {id: '2', title: 'Two'},
        ]),
      });
      const banner = await create(
        html`<lede-breaking-banner dismissible
          ><p>One</p></lede-breaking-banner
        >`,
      );
      (await button(banner, 'dismiss')).click();
      banner.src = feed.url;
      await until(() => texts(banner).includes('Two'));
      await until(() => regionOf(banner));
      expect(banner.innerText.trim()).to.match(/Two$/);
      expect(banner.innerText).not.to.contain('One');
    });

    it('stays where the page cancels the event', async () => {
      const banner = await create(dismissible('upper'));
      banner.addEventListener('lede-dismiss', (event) => {
        event.preventDefault();
      });
      (await button(banner, 'dismiss')).click();
      await banner.updateComplete;
      expect(regionOf(banner)).to.equal('Breaking news');
      expect(localStorage.getItem(storageKey)).to.equal(null);
    });

    it('works with storage that is corrupt, full or blocked', async () => {
      for (const [index, stored] of Object.entries([
        '{',
        '{}',
        'null',
        '[1, null, {"a": 1}, "<b>"]',
        '"x"',
      ])) {
        localStorage.setItem(storageKey, stored);
        const banner = await create(
          html`<lede-breaking-banner dismissible
            ><p>Corrupt ${index}</p></lede-breaking-banner
          >`,
        );
        expect(regionOf(banner)).to.equal('Breaking news');
        (await button(banner, 'dismiss')).click();
        await until(() => banner.matches(':state(dismissed)'));
        expect(JSON.parse(localStorage.getItem(storageKey)!)).to.satisfy(
          (all: unknown[]) => all.every((item) => typeof item === 'number'),
        );
      }
      const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
      const banner = await create(
        html`<lede-breaking-banner dismissible
          ><p>Blocked</p></lede-breaking-banner
        >`,
      );
      (await button(banner, 'dismiss')).click();
      await until(() => banner.matches(':state(dismissed)'));
      Object.defineProperty(window, 'localStorage', storage);
    });

    it('keeps a bounded list, and no words', async () => {
      const banner = await create(
        html`<lede-breaking-banner dismissible></lede-breaking-banner>`,
      );
      banner.append(
        ...Array.from({length: 80}, (_, index) =>
          paragraph(`Headline ${index}`),
        ),
      );
      (await button(banner, 'dismiss')).click();
      const stored = localStorage.getItem(storageKey)!;
      expect(JSON.parse(stored)).to.have.lengthOf(50);
      expect(stored).not.to.contain('Headline');
    });
  });

  it('takes a heading that says what its label says for no headline, and warns', async () => {
    const {warn} = console;
    const warned: string[] = [];
    console.warn = (message: string) => warned.push(message);
    const banner = await create(
      html`<lede-breaking-banner dismissible
        ><h2>BREAKING NEWS:</h2></lede-breaking-banner
      >`,
    );
    await banner.updateComplete;
    const isEmpty = regionOf(banner) === null;
    banner.append(paragraph('Storm after the heading'));
    const dismiss = (await button(banner, 'dismiss')).ariaLabel;
    banner.firstElementChild!.innerHTML = '<a href="/live">Breaking news</a>';
    await until(() => /2/.test(part(banner, 'dismiss')!.ariaLabel!));
    console.warn = warn;
    expect(isEmpty).to.equal(true);
    expect(dismiss).to.equal('Dismiss: Storm after the heading');
    expect(warned.map((text) => /`label`/.test(text))).to.deep.equal([true]);
  });

  it('warns an author once of each mistake', async () => {
    const {warn} = console;
    const said: string[] = [];
    console.warn = (message: string) => said.push(message);
    const banner = await create(
      html`<lede-breaking-banner stream refresh="soon" max="none" urgency="rude"
        >Text
        <p>Storm</p></lede-breaking-banner
      >`,
    );
    banner.requestUpdate();
    await banner.updateComplete;
    console.warn = warn;
    expect(
      said.map((message) => /`(\w+)`|(urgency|text beside)/.exec(message)?.[0]),
    ).to.deep.equal([
      '`stream`',
      '`refresh`',
      '`max`',
      'urgency',
      'text beside',
    ]);
  });

  it('keeps properties that were set before the upgrade', () => {
    const banner = Object.assign(
      document.createElement('lede-breaking-banner'),
      {label: 'Alert', max: 1},
    );
    expect(banner.label).to.equal('Alert');
    expect(banner.max).to.equal(1);
  });
});

const storm = html`<lede-breaking-banner
  ><p>
    <a href="/story">Storm closes the northern pass</a>
  </p></lede-breaking-banner
>`;
/** What is dismissed stays so for the page: each test has news of its own. */
const dismissible = (where: string): TemplateResult =>
  html`<lede-breaking-banner dismissible
    ><p><a href="#story">Storm in the ${where}</a></p></lede-breaking-banner
  >`;

async function found<T>(find: () => T | null | undefined): Promise<T> {
  await until(find);
  return find()!;
}

function paragraph(text: string, href?: string): HTMLElement {
  const element = document.createElement('p');
  if (href)
    element.append(
      Object.assign(document.createElement('a'), {href, textContent: text}),
    );
  else element.textContent = text;
  return element;
}

function labelOf(banner: Element): string {
  return getComputedStyle(banner, '::before').content;
}

function part(banner: Element, name: string): HTMLElement | null | undefined {
  return banner.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
}

async function button(banner: Element, name: string): Promise<HTMLElement> {
  await until(() => part(banner, name), `the ${name} button`);
  return part(banner, name)!;
}

/** The name of a button. Its tooltip says the same, and is not on the button itself, which would be described by it. */
function onlyNameOf(button: HTMLElement): string | null {
  expect(button.textContent.trim()).to.equal('');
  expect(button.matches('[title], [aria-describedby]')).to.equal(false);
  const name = button.getAttribute('aria-label');
  const tooltip = button.querySelector('[title]')!;
  expect(tooltip.getAttribute('title')).to.equal(name);
  expect(tooltip.ariaHidden).to.equal('true');
  return name;
}

/** The sum of layout shifts from now on, where the engine measures them. */
async function layoutShifts(): Promise<() => Promise<number>> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      sum += (entry as PerformanceEntry & {value: number}).value;
    }
  });
  await frames();
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    observer.observe({type: 'layout-shift'});
  }
  return async () => {
    await frames();
    observer.disconnect();
    return sum;
  };
}

async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise(requestAnimationFrame);
  }
  await turn();
}

/** A page with Lede's styles and without its script. */
async function plainPage(body: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><link rel="stylesheet" href="/src/styles/lede.css"><body style="margin:0"><style>p{margin:0}</style>${body}`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  return frame;
}

/** A banner whose script came after it was laid out. */
async function lateScript(body: string): Promise<{
  frame: HTMLIFrameElement;
  banner: LedeBreakingBanner;
  heightBefore: number;
}> {
  const frame = await plainPage(body);
  const page = frame.contentDocument!;
  const banner = page.querySelector('lede-breaking-banner')!;
  const heightBefore = banner.offsetHeight;
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/elements/breaking-banner/define.ts';
  page.body.append(script);
  await until(() => banner.matches(':defined'));
  await banner.updateComplete;
  return {frame, banner, heightBefore};
}
