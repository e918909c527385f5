import {expect} from '@open-wc/testing';
import {replaceAddresses} from '../.storybook/addresses.js';
import {
  bootstrapFrame,
  bootstrapTokens,
  compiled,
  intoFrame,
  oldFrame,
  tailwindFrame,
} from '../stories/sites/frames.js';
import {until} from './clock.js';
import {contrast} from './contrast.js';

interface Site {
  readonly frame: string;
  /** Files of its style sheets, by direction. */
  readonly files: readonly [leftToRight: string, rightToLeft: string];
  /** What the page's head says before all style sheets. */
  readonly order?: string;
  readonly asServed?: (css: string) => string;
}

const old = '/stories/sites/old-theme.css';
const preflight = '/node_modules/tailwindcss/preflight.css';
const bootstrap = '/node_modules/bootstrap/dist/css/bootstrap';

/** As in stories/other-sites.stories.ts. */
const sites: Readonly<Record<string, Site>> = {
  Bootstrap: {
    frame: bootstrapFrame,
    files: [`${bootstrap}.css`, `${bootstrap}.rtl.css`],
    asServed: (css) => css + bootstrapTokens,
  },
  'Tailwind’s reset': {
    frame: tailwindFrame,
    files: [preflight, preflight],
    order: '@layer theme, base, lede, components, utilities;',
    asServed: (css) => `@layer base {${compiled(css)}}`,
  },
  'a theme of 2009': {frame: oldFrame, files: [old, old]},
};

const text = async (url: string): Promise<string> => (await fetch(url)).text();

/** A window of its own, whose width can be set in every engine. */
async function open(
  {frame, files, order = '', asServed = String}: Site,
  language: 'en' | 'fa',
  script: boolean,
): Promise<HTMLIFrameElement> {
  const [css, demo] = await Promise.all([
    text(files[language === 'fa' ? 1 : 0]),
    text(`/demo/${language}.html`),
  ]);
  const page = new DOMParser().parseFromString(demo, 'text/html');
  const {head} = page;
  const add = (
    tag: string,
    attributes: Readonly<Record<string, string>>,
    content = '',
  ) => {
    const element = page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value);
    }
    element.textContent = content;
    head.append(element);
  };
  head.replaceChildren();
  add('style', {}, order);
  add('link', {rel: 'stylesheet', href: '/src/styles/lede.css'});
  add('style', {}, asServed(css));
  if (script) add('script', {type: 'module', src: '/src/define-all.ts'});
  intoFrame(page, frame);
  replaceAddresses(page.body, (address) =>
    address.startsWith('#') ? address : `/demo/${address}`,
  );
  const iframe = document.createElement('iframe');
  iframe.style.cssText = 'inline-size: 1280px; block-size: 900px; border: 0';
  iframe.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
  document.body.append(iframe);
  await until(() => iframe.contentDocument?.querySelector('lede-article'), '');
  return iframe;
}

function deep(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as HTMLElement] : []),
    ...(element.shadowRoot ? deep(element.shadowRoot, selector) : []),
  ]);
}

const style = (element: Element, pseudo?: string): CSSStyleDeclaration =>
  element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);

const shown = (element: Element): boolean =>
  element.checkVisibility({visibilityProperty: true});

const parent = (element: Element): Element | null => {
  const root = element.getRootNode();
  return (
    element.assignedSlot ??
    element.parentElement ??
    ('host' in root ? (root.host as Element) : null)
  );
};

/** What is painted behind an element. */
function ground(element: Element | null): string {
  if (!element) return '#fff';
  const {backgroundColor} = style(element);
  const isClear = /, 0\)$|\/ 0\)$|^transparent$/.test(backgroundColor);
  return isClear ? ground(parent(element)) : backgroundColor;
}

function lines(element: Element): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const tops = [...range.getClientRects()].map(({bottom}) =>
    Math.round(bottom / 8),
  );
  return new Set(tops).size;
}

const bottom = (element: Element) => element.getBoundingClientRect().bottom;
const top = (element: Element) => element.getBoundingClientRect().top;

for (const [name, site] of Object.entries(sites)) {
  for (const [language, direction] of [
    ['en', 'left to right'],
    ['fa', 'right to left'],
  ] as const) {
    describe(`on a page of ${name}, ${direction}`, function () {
      this.timeout(60_000);
      let iframe: HTMLIFrameElement;
      let page: Document;
      const all = (selector: string) => [
        ...page.querySelectorAll<HTMLElement>(selector),
      ];
      const one = (selector: string) => all(selector)[0]!;
      const paragraphs = () =>
        all('article > p:not(h1 + p)').filter(
          ({textContent}) => textContent.length > 200,
        );

      before(async () => {
        iframe = await open(site, language, true);
        page = iframe.contentDocument!;
        await until(
          () => deep(page, '.bar #share')[0]?.textContent,
          'the toolbar',
        );
        await until(() => deep(page, '.zoom').length > 0, 'a zoom button');
        // It is put in its place once that is measured.
        await until(
          () => deep(page, '.zoom:not([style])').length === 0,
          'the zoom buttons in their places',
        );
      });
      after(() => {
        iframe.remove();
      });

      it('text has the measure, and its blocks their space', () => {
        const [first, second] = paragraphs();
        expect(first!.offsetWidth).to.be.within(560, 640);
        for (const paragraph of paragraphs()) {
          const length = paragraph.textContent.replaceAll(/\s+/g, ' ').length;
          if (lines(paragraph) < 4) continue;
          expect(length / lines(paragraph)).to.be.within(45, 95);
        }
        const {fontSize} = style(first!);
        expect(parseFloat(fontSize)).to.be.at.least(17);
        expect(top(second!) - bottom(first!)).to.be.at.least(10);
        expect(parseFloat(style(one('h1')).fontSize)).to.be.above(
          parseFloat(style(one('h2')).fontSize),
        );
        expect(parseFloat(style(one('h2')).fontSize)).to.be.above(
          parseFloat(fontSize),
        );
      });

      it('blocks of the article stand in one column', () => {
        const edges = all(
          'article > :is(h1, h2, p, ul, table, lede-reader, lede-pull-quote)',
        ).map((element) =>
          Math.round(
            language === 'fa'
              ? element.getBoundingClientRect().right
              : element.getBoundingClientRect().left,
          ),
        );
        expect([...new Set(edges)]).to.have.length(1);
      });

      it('a caption stands below its picture, smaller than the text', () => {
        for (const caption of all('lede-figure figcaption')) {
          const image = caption.parentElement!.querySelector('img')!;
          expect(top(caption)).to.be.within(bottom(image), bottom(image) + 24);
          expect(parseFloat(style(caption).fontSize)).to.be.within(
            13,
            parseFloat(style(paragraphs()[0]!).fontSize) - 1,
          );
          expect(caption.scrollWidth).to.be.at.most(caption.clientWidth + 1);
          expect(shown(caption.querySelector('small')!)).to.equal(true);
        }
      });

      it('a pulled quotation is large, and has one pair of marks', () => {
        const quote = one('lede-pull-quote blockquote');
        const words = quote.querySelector('p')!;
        expect(style(words, '::before').content).to.contain('open-quote');
        expect(style(words, '::after').content).to.contain('close-quote');
        for (const pseudo of ['::before', '::after']) {
          const {display, content} = style(quote, pseudo);
          expect(display === 'none' || content === 'none').to.equal(true);
        }
        expect(parseFloat(style(words).fontSize)).to.be.above(
          parseFloat(style(paragraphs()[0]!).fontSize),
        );
      });

      it('a zoom button is in the corner of its picture', () => {
        for (const button of deep(page, '.zoom')) {
          const {host} = button.getRootNode() as ShadowRoot;
          const image = host.querySelector('img')!.getBoundingClientRect();
          const {left, right, top} = button.getBoundingClientRect();
          expect(top).to.be.closeTo(image.top + 8, 1);
          expect(
            language === 'fa' ? left - image.left : image.right - right,
          ).to.be.closeTo(8, 1);
        }
      });

      it('the footer lies below everything, without list markers', () => {
        const footer = one('lede-publisher-footer');
        const {width} = footer.getBoundingClientRect();
        expect(width).to.be.at.least(one('lede-article').offsetWidth);
        for (const element of all('main, #sidebar, nav')) {
          if (footer.contains(element)) continue;
          expect(top(footer)).to.be.at.least(bottom(element) - 1);
        }
        for (const item of all('lede-publisher-footer li')) {
          expect(style(item).display).not.to.equal('list-item');
        }
      });

      it('every control has a name, and a target of 24 px or more', () => {
        const controls = deep(page, 'button').filter(
          (button) => button.getRootNode() !== page && shown(button),
        );
        expect(controls.length).to.be.at.least(6);
        for (const button of controls) {
          const label = button.ariaLabel ?? button.textContent.trim();
          expect(label).not.to.equal('');
          expect(button.offsetWidth, label).to.be.at.least(24);
          expect(button.offsetHeight, label).to.be.at.least(24);
        }
        for (const link of all(
          'lede-skip-links a, lede-breaking-banner a, lede-publisher-footer a',
        )) {
          expect(link.offsetHeight, link.textContent).to.be.at.least(24);
        }
      });

      it('what has the focus has a ring that stands out, 3:1', () => {
        const focusable = deep(
          page,
          'lede-skip-links a, lede-breaking-banner a, article a, lede-publisher-footer a, .bar button, .zoom',
        ).filter((element) => shown(element));
        expect(focusable.length).to.be.at.least(10);
        for (const element of focusable) {
          element.focus();
          const {outlineStyle, outlineWidth, outlineColor} = style(element);
          const what = element.outerHTML.slice(0, 100);
          expect(outlineStyle, what).to.equal('solid');
          expect(parseFloat(outlineWidth), what).to.be.at.least(2);
          expect(contrast(outlineColor, ground(element)), what).to.be.at.least(
            3,
          );
        }
      });

      it('all text of Lede’s stands out from its ground, 4.5:1', () => {
        const texts = deep(
          page,
          'lede-article :is(h1, h2, p, li, figcaption, small, a, td, blockquote, cite), lede-breaking-banner a, lede-skip-links a, lede-publisher-footer :is(p, a, small), .bar button, .warning p, .warning button',
        ).filter((element) => element.textContent.trim());
        expect(texts.length).to.be.at.least(40);
        for (const element of texts) {
          const ratio = contrast(style(element).color, ground(element));
          expect(ratio, element.outerHTML.slice(0, 100)).to.be.at.least(4.5);
        }
      });

      it('links in text are told by a line', () => {
        for (const link of all('article p a, lede-breaking-banner a')) {
          expect(style(link).textDecorationLine).to.equal('underline');
        }
      });

      for (const width of [1280, 768, 320]) {
        it(`nothing is clipped or wider than the window at ${width} px`, () => {
          iframe.style.inlineSize = `${width}px`;
          const {scrollWidth} = page.documentElement;
          expect(scrollWidth).to.be.at.most(width);
          for (const element of all(
            'lede-breaking-banner *, lede-article *, lede-publisher-footer *',
          )) {
            if (!shown(element) || element.closest('svg')) continue;
            const {left, right} = element.getBoundingClientRect();
            const what = element.outerHTML.slice(0, 100);
            expect(left, what).to.be.at.least(-1);
            expect(right, what).to.be.at.most(width + 1);
          }
          iframe.style.inlineSize = '1280px';
        });
      }

      it('each tool’s panel is in the window, and its controls can be read and hit', async () => {
        for (const id of ['contents', 'readAloud', 'preferences', 'share']) {
          const button = deep(page, `.bar #${id}`)[0]!;
          button.scrollIntoView({block: 'center'});
          button.click();
          await until(
            () => deep(page, '.panel:popover-open .body')[0]?.textContent,
            `the panel of ${id}`,
          );
          const panel = deep(page, '.panel:popover-open')[0]!;
          const box = panel.getBoundingClientRect();
          expect(box.left, id).to.be.at.least(0);
          expect(box.right, id).to.be.at.most(1280);
          expect(box.bottom, id).to.be.at.most(900);
          expect(panel.scrollWidth, id).to.be.at.most(panel.clientWidth);
          expect(style(panel).direction).to.equal(
            language === 'fa' ? 'rtl' : 'ltr',
          );
          const controls = [
            ...panel.querySelectorAll<HTMLElement>('button, a, input, select'),
          ].filter((control) => shown(control));
          expect(controls.length, id).to.be.at.least(2);
          for (const control of controls) {
            const what = control.outerHTML.slice(0, 100);
            const hit = control.closest('label') ?? control;
            expect(hit.offsetHeight, what).to.be.at.least(24);
            expect(hit.offsetWidth, what).to.be.at.least(24);
            if (!control.textContent.trim()) continue;
            expect(
              contrast(style(control).color, ground(control)),
              what,
            ).to.be.at.least(4.5);
          }
          panel.hidePopover();
        }
      });
    });
  }

  it(`on a page of ${name} a banner without a headline takes no room, before the script`, async () => {
    const iframe = await open(site, 'en', false);
    const banner = iframe.contentDocument!.querySelector<HTMLElement>(
      'lede-breaking-banner',
    )!;
    await until(() => banner.offsetHeight > 40, 'the style sheet');
    for (const content of ['', ' \n ', '<p></p>']) {
      banner.innerHTML = content;
      expect(banner.offsetHeight, content).to.equal(0);
    }
    iframe.remove();
  });
}
