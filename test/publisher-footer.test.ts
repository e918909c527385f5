import {
  expect,
  fixture,
  fixtureCleanup,
  html,
  waitUntil,
} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {serve} from './banner.js';
import '../src/elements/figure/define.js';
import '../src/elements/publisher-footer/define.js';
import type {LedePublisherFooter} from '../src/elements/publisher-footer/publisher-footer.js';

const picture =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>';

async function open(
  content: TemplateResult,
  name: string | null = 'Example Press',
): Promise<LedePublisherFooter> {
  const element = await fixture<LedePublisherFooter>(
    html`<lede-publisher-footer
      ><footer>${content}</footer></lede-publisher-footer
    >`,
  );
  if (name !== null) element.name = name;
  await element.updateComplete;
  return element;
}

/** Puts metadata in the head, and takes it out after the test. */
const metadata: Element[] = [];
function addMetadata(
  localName: string,
  attributes: Record<string, string>,
  text = '',
): void {
  const element = document.createElement(localName);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.textContent = text;
  document.head.append(element);
  metadata.push(element);
}

async function warnings(page: TemplateResult): Promise<string[]> {
  const {warn} = console;
  const said: string[] = [];
  console.warn = (message: unknown): void => void said.push(String(message));
  try {
    const container = await fixture(html`<div>${page}</div>`);
    await container.querySelector('lede-publisher-footer')!.updateComplete;
  } finally {
    console.warn = warn;
  }
  return said.filter((message) =>
    message.startsWith('<lede-publisher-footer>'),
  );
}

describe('lede-publisher-footer', () => {
  it('leaves to a figure in it what its picture says', async () => {
    const footer = await open(
      html`<lede-figure>
        <figure>
          <a href="/"><img src=${picture} alt="16x9 Image" /></a>
          <figcaption>Our building</figcaption>
        </figure>
      </lede-figure>`,
    );
    await footer.querySelector('lede-figure')!.updateComplete;
    const [link, image] = ['a', 'img'].map((tag) => footer.querySelector(tag)!);
    const said = () => [
      link!.getAttribute('aria-label'),
      image!.getAttribute('aria-label'),
      image!.getAttribute('aria-hidden'),
    ];
    expect(said()).to.deep.equal(['Illustration', null, 'true']);
    footer.requestUpdate();
    await footer.updateComplete;
    expect(said()).to.deep.equal(['Illustration', null, 'true']);
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
    for (const element of metadata.splice(0)) element.remove();
  });

  describe('the landmark', () => {
    it('is that of the footer inside', async () => {
      const element = await open(html`<p>Text</p>`);
      expect(element.getAttribute('role')).to.equal(null);
      expect(element.shadowRoot).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('is the element itself where it holds no footer, with a warning', async () => {
      const said = await warnings(
        html`<lede-publisher-footer><p>Text</p></lede-publisher-footer>`,
      );
      const element = document.querySelector('lede-publisher-footer')!;
      expect(element.getAttribute('role')).to.equal('contentinfo');
      expect(said).to.have.length(1);
      expect(said[0]).to.include('Wrap the content in <footer>');
    });

    it('is not made twice, in a footer', async () => {
      const page = await fixture(
        html`<footer>
          <lede-publisher-footer><p>Text</p></lede-publisher-footer>
        </footer>`,
      );
      const element = page.querySelector('lede-publisher-footer')!;
      await element.updateComplete;
      expect(element.getAttribute('role')).to.equal(null);
    });

    it('is that of the outer of two, whichever was first', async () => {
      const outer = await fixture<LedePublisherFooter>(
        html`<lede-publisher-footer>
          <lede-publisher-footer name="Another"
            ><img src=${picture} alt="16x9 Image"
          /></lede-publisher-footer>
        </lede-publisher-footer>`,
      );
      const inner = outer.querySelector('lede-publisher-footer')!;
      const said = () => [
        outer.getAttribute('role'),
        inner.getAttribute('role'),
        inner.querySelector('img')!.getAttribute('aria-label'),
      ];
      for (const one of [inner, outer, inner]) {
        one.requestUpdate();
        await one.updateComplete;
        expect(said()).to.deep.equal(['contentinfo', null, 'Another']);
      }
      const before = document.createElement('lede-publisher-footer');
      before.append('Text');
      outer.after(before);
      await before.updateComplete;
      outer.append(before);
      outer.requestUpdate();
      await outer.updateComplete;
      expect(said()[0]).to.equal('contentinfo');
    });

    it('is warned of where there are two', async () => {
      const said = await warnings(
        html`<footer>First</footer>
          <lede-publisher-footer
            ><footer>Second</footer></lede-publisher-footer
          >`,
      );
      expect(said).to.have.length(1);
      expect(said[0]).to.include('not the only footer');
    });

    for (const place of ['main', 'article']) {
      it(`is warned of in ${place}`, async () => {
        const container = document.createElement(place);
        const element = document.createElement('lede-publisher-footer');
        element.append(document.createElement('footer'));
        container.append(element);
        const said = await warnings(html`${container}`);
        expect(said).to.have.length(1);
        expect(said[0]).to.include('end of <body>');
      });
    }

    it('is right, and nothing is warned of, once, at the end of the page, beside the footer of an article', async () => {
      const said = await warnings(
        html`<main>
            <article><footer>Of the article</footer></article>
          </main>
          <lede-publisher-footer><footer>Text</footer></lede-publisher-footer>`,
      );
      expect(said).to.deep.equal([]);
    });
  });

  describe('the logo (WCAG 1.1.1)', () => {
    /** What stands for a logo's own words: its name, that of its link, or silence. */
    function spoken(element: LedePublisherFooter): Record<string, unknown> {
      const logo = element.querySelector('img, svg')!;
      return {
        logo: logo.getAttribute('aria-label'),
        link: element.querySelector('a')?.getAttribute('aria-label') ?? null,
        isSilent: logo.getAttribute('aria-hidden') === 'true',
      };
    }
    const named = {logo: 'Example Press', link: null, isSilent: false};
    const silent = {logo: null, link: null, isSilent: true};
    const untouched = {logo: null, link: null, isSilent: false};
    const image = html`<img src=${picture} alt="16x9 Image" />`;

    const cases: Record<string, [TemplateResult, Record<string, unknown>]> = {
      'takes the name for a placeholder': [html`<p>${image}</p>`, named],
      'takes the name for a placeholder in a link': [
        html`<p><a href="/">${image}</a></p>`,
        named,
      ],
      'takes the name where it has no alt': [
        html`<p>
          <a href="/"><img src=${picture} /></a>
        </p>`,
        named,
      ],
      'takes the name as a drawing in the page': [
        html`<p>
          <a href="/"
            ><svg viewBox="0 0 9 9"><path d="M0 0h9" /></svg
          ></a>
        </p>`,
        named,
      ],
      'takes the name as a drawing with a placeholder title': [
        html`<p>
          <svg viewBox="0 0 9 9"><title>Logo</title></svg>
        </p>`,
        named,
      ],
      'keeps an alt that says something': [
        html`<p>
          <a href="/"><img src=${picture} alt="Example Press, home" /></a>
        </p>`,
        untouched,
      ],
      'keeps a name that its author gave it': [
        html`<p>
          <a href="/"><img src=${picture} alt="Image" aria-label="Us" /></a>
        </p>`,
        {...untouched, logo: 'Us'},
      ],
      'is heard by a name that its author gave it, beside the publisher’s too':
        [
          html`<p>
            <img src=${picture} alt="Image" aria-label="Us" /> Example Press
          </p>`,
          {...untouched, logo: 'Us'},
        ],
      'leaves decoration alone': [
        html`<p><img src=${picture} alt="" /></p>`,
        untouched,
      ],
      'gives its name to a link that has nothing else': [
        html`<p>
          <a href="/"><img src=${picture} alt="" /></a>
        </p>`,
        {...untouched, link: 'Example Press'},
      ],
      'gives its name to a link that hides a drawing': [
        html`<p>
          <a href="/"><svg aria-hidden="true" viewBox="0 0 9 9"></svg></a>
        </p>`,
        {logo: null, link: 'Example Press', isSilent: true},
      ],
      'leaves the name that a link has': [
        html`<p>
          <a href="/" aria-label="Home"><img src=${picture} alt="" /></a>
        </p>`,
        {...untouched, link: 'Home'},
      ],
      'is silent beside the name in its link': [
        html`<p><a href="/">${image} Example Press</a></p>`,
        silent,
      ],
      'is silent beside the name, without a link': [
        html`<p>${image} <b>EXAMPLE PRESS</b></p>`,
        silent,
      ],
      'is silent beside the name in the next paragraph': [
        html`<p>${image}</p>
          <p>Example Press</p>`,
        silent,
      ],
      'is silent where its alt says the name that stands beside it': [
        html`<p><img src=${picture} alt="Example Press" /> Example Press</p>`,
        silent,
      ],
      'keeps the name of a link whose name stands outside it': [
        html`<p><a href="/">${image}</a> Example Press</p>`,
        named,
      ],
      'takes the name beside other text in its link': [
        html`<p><a href="/">${image} Home</a></p>`,
        named,
      ],
      'is not the image of a list': [
        html`<ul>
          <li>
            <a href="https://social.example/"
              ><img src=${picture} alt="icon"
            /></a>
          </li>
        </ul>`,
        untouched,
      ],
    };
    for (const [what, [content, expected]] of Object.entries(cases)) {
      it(what, async () => {
        expect(spoken(await open(content))).to.deep.equal(expected);
      });
    }

    it('leaves the author’s alt as it is', async () => {
      const element = await open(html`<p>${image}</p>`);
      expect(element.querySelector('img')!.alt).to.equal('16x9 Image');
    });

    it('is an image, as a drawing in the page', async () => {
      const element = await open(
        html`<p>
          <svg viewBox="0 0 9 9"><path d="M0 0h9" /></svg>
        </p>`,
      );
      expect(element.querySelector('svg')!.getAttribute('role')).to.equal(
        'img',
      );
      await expect(element).to.be.accessible();
    });

    it('is named in each of its forms', async () => {
      const element = await open(html`<p><a href="/">${image}${image}</a></p>`);
      for (const logo of element.querySelectorAll('img')) {
        expect(logo.getAttribute('aria-label')).to.equal('Example Press');
      }
    });

    it('follows the name, its alt, and the text beside it', async () => {
      const element = await open(html`<p>${image} <span></span></p>`);
      element.name = 'Other Press';
      await element.updateComplete;
      expect(spoken(element)).to.include({logo: 'Other Press'});
      element.querySelector('span')!.textContent = 'Other Press';
      await waitUntil(() => spoken(element)['isSilent']);
      element.querySelector('span')!.textContent = '';
      element.querySelector('img')!.alt = 'Press of the others';
      await waitUntil(() => !spoken(element)['isSilent']);
      expect(spoken(element)).to.deep.equal(untouched);
      expect(
        element.querySelector('img')!.hasAttribute('data-lede-set'),
      ).to.equal(false);
    });

    it('gives all of it back to a clone', async () => {
      const element = await open(html`<p>${image}</p>`);
      const clone = document.createElement('div');
      clone.append(element.cloneNode(true));
      element.replaceWith(clone);
      const copy = clone.querySelector('lede-publisher-footer')!;
      copy.querySelector('img')!.alt = 'The press of an example';
      await copy.updateComplete;
      expect(spoken(copy)).to.deep.equal(untouched);
    });
  });

  describe('the name of the site, where none is given', () => {
    const image = html`<p><img src=${picture} alt="16x9 Image" /></p>`;
    const nameIn = async (): Promise<string | null> => {
      const element = await open(image, null);
      return element.querySelector('img')!.getAttribute('aria-label');
    };

    it('is the host name', async () => {
      expect(await nameIn()).to.equal(location.hostname);
    });

    it('is silent beside the text of its link, rather than the host name', async () => {
      const element = await open(
        html`<p>
          <a href="/"><img src=${picture} alt="لوگو" /> رادیو نمونه</a>
        </p>`,
        '',
      );
      const logo = element.querySelector('img')!;
      expect(logo.getAttribute('aria-label')).to.equal(null);
      expect(logo.getAttribute('aria-hidden')).to.equal('true');
    });

    it('is the host name where script has set what is no text', async () => {
      const element = await open(image, null);
      Object.assign(element, {name: {}});
      await element.updateComplete;
      expect(element.querySelector('img')!.ariaLabel).to.equal(
        location.hostname,
      );
    });

    it('is the publisher in JSON-LD', async () => {
      addMetadata('script', {type: 'application/ld+json'}, '{malformed');
      addMetadata(
        'script',
        {type: 'application/ld+json'},
        '{"@type": "NewsArticle", "publisher": {"name": "Structured Press"}}',
      );
      expect(await nameIn()).to.equal('Structured Press');
    });

    it('is the name of the application', async () => {
      addMetadata('meta', {name: 'application-name', content: 'App Press'});
      expect(await nameIn()).to.equal('App Press');
    });

    it('is that of the Open Graph', async () => {
      addMetadata('meta', {property: 'og:site_name', content: 'Open Press'});
      expect(await nameIn()).to.equal('Open Press');
    });

    it('is not a blank one', async () => {
      addMetadata('meta', {property: 'og:site_name', content: ''});
      addMetadata('meta', {name: 'application-name', content: 'App Press'});
      const element = await open(image, ' ');
      expect(element.querySelector('img')!.getAttribute('aria-label')).to.equal(
        'App Press',
      );
    });
  });

  describe('language links', () => {
    async function link(content: TemplateResult): Promise<{
      lang: string | null;
      hreflang: string | null;
      dir: string | null;
      name: string | null;
    }> {
      const element = await open(
        html`<nav aria-label="Languages">
          <ul>
            <li>${content}</li>
          </ul>
        </nav>`,
      );
      const anchor = element.querySelector('a')!;
      return {
        lang: anchor.getAttribute('lang'),
        hreflang: anchor.getAttribute('hreflang'),
        dir: anchor.getAttribute('dir'),
        name: anchor.getAttribute('aria-label'),
      };
    }

    it('take lang and direction from hreflang (WCAG 3.1.2)', async () => {
      expect(
        await link(html`<a href="/fa" hreflang="fa">فارسی</a>`),
      ).to.deep.equal({lang: 'fa', hreflang: 'fa', dir: 'rtl', name: null});
    });

    it('go by the script that a tag names, Nastaliq too, whatever the engine makes of it', async () => {
      for (const [tag, dir] of [
        ['ur-Aran', 'rtl'],
        ['pa-Arab', 'rtl'],
        ['fa-Latn', 'ltr'],
        ['pa-PK', 'rtl'],
      ]) {
        const {dir: found} = await link(html`<a href="/" lang=${tag}>A</a>`);
        expect(found, tag).to.equal(dir);
      }
    });

    it('load no names of languages where none of them needs one', async () => {
      const {DisplayNames} = Intl;
      let count = 0;
      class Counted extends DisplayNames {
        constructor(...parts: ConstructorParameters<typeof DisplayNames>) {
          super(...parts);
          count++;
        }
      }
      try {
        Reflect.set(Intl, 'DisplayNames', Counted);
        await open(
          html`<nav aria-label="Languages">
            <a href="/ru" lang="ru" hreflang="ru">Русский</a>
            <a href="/fa" lang="fa" aria-label="فارسی"></a>
            <a hreflang="de"></a>
          </nav>`,
        );
        expect(count).to.equal(0);
      } finally {
        Reflect.set(Intl, 'DisplayNames', DisplayNames);
      }
    });

    it('are mended after the task in which the engine loads names of languages', async () => {
      const {DisplayNames} = Intl;
      let look = (): void => undefined;
      const mended = new Promise<boolean>((resolve) => {
        look = () => {
          resolve(document.querySelector('#late[data-lede-set]') !== null);
        };
      });
      class Slow extends DisplayNames {
        constructor(...parts: ConstructorParameters<typeof DisplayNames>) {
          super(...parts);
          // The next task: a message's comes before an idle moment, and a timer's before a later one, which is what Safari has instead.
          const {port1, port2} = new MessageChannel();
          port2.onmessage = look;
          port1.postMessage(null);
          setTimeout(look);
          for (const end = performance.now() + 20; performance.now() < end;);
        }
      }
      try {
        Reflect.set(Intl, 'DisplayNames', Slow);
        const element = await open(
          html`<nav aria-label="Languages">
            <a href="/fa" hreflang="fa" id="late"></a>
          </nav>`,
        );
        expect(await mended).to.equal(false);
        const late = element.querySelector('#late')!;
        expect(late.getAttribute('aria-label')).to.equal('فارسی');
      } finally {
        Reflect.set(Intl, 'DisplayNames', DisplayNames);
      }
    });

    it('take hreflang and direction from lang (WCAG 3.1.2)', async () => {
      expect(
        await link(html`<a href="/ru" lang="ru">Русский</a>`),
      ).to.deep.equal({lang: 'ru', hreflang: 'ru', dir: 'ltr', name: null});
    });

    it('take hreflang and direction from the item that they are (WCAG 3.1.2)', async () => {
      const element = await open(
        html`<ul>
          <li lang="ar"><a href="/ar">العربية</a></li>
          <li lang="ar">انظر <a href="/more">المزيد</a></li>
        </ul>`,
      );
      const found = [...element.querySelectorAll('a')].map((anchor) =>
        ['lang', 'hreflang', 'dir'].map((name) => anchor.getAttribute(name)),
      );
      expect(found).to.deep.equal([
        [null, 'ar', 'rtl'],
        [null, null, null],
      ]);
    });

    it('keep what their author set', async () => {
      expect(
        await link(
          html`<a href="/pa" lang="pa-PK" hreflang="pa" dir="auto">پنجابی</a>`,
        ),
      ).to.deep.equal({
        lang: 'pa-PK',
        hreflang: 'pa',
        dir: 'auto',
        name: null,
      });
    });

    it('stay in the language of the page where their text is (WCAG 3.1.2)', async () => {
      expect(
        await link(html`<a href="/fa" hreflang="fa">Persian</a>`),
      ).to.deep.equal({lang: null, hreflang: 'fa', dir: null, name: null});
    });

    it('say the language’s own name where they have no text, on the screen too', async () => {
      const element = await open(
        html`<nav aria-label="Languages">
          <a href="/fa" hreflang="fa"></a>
          <a href="/fr" lang="fr"> </a>
        </nav>`,
      );
      const [persian, french] = [...element.querySelectorAll('a')];
      expect(persian!.getAttribute('aria-label')).to.equal('فارسی');
      expect(french!.getAttribute('aria-label')).to.equal('Français');
      expect(persian!.childNodes.length).to.equal(0);
      expect(getComputedStyle(persian!, '::before').content).to.not.equal(
        'none',
      );
      expect(persian!.getBoundingClientRect().width).to.be.above(24);
      await expect(element).to.be.accessible();
    });

    it('say it where a flag says nothing', async () => {
      const element = await open(
        html`<nav aria-label="Languages">
          <a href="/fr" hreflang="fr"
            ><img src=${picture} alt="flag_fr.png"
          /></a>
          <a href="/de" hreflang="de"><img src=${picture} alt="Deutsch" /></a>
        </nav>`,
      );
      const [french, german] = [...element.querySelectorAll('a')];
      expect(french!.getAttribute('aria-label')).to.equal('Français');
      expect(
        french!.querySelector('img')!.getAttribute('aria-hidden'),
      ).to.equal('true');
      expect(german!.hasAttribute('aria-label')).to.equal(false);
      expect(
        german!.querySelector('img')!.hasAttribute('aria-hidden'),
      ).to.equal(false);
    });

    it('know the names of languages that an engine does not', async () => {
      for (const [tag, own] of [
        ['tg', 'Тоҷикӣ'],
        ['ps', 'پښتو'],
        ['crh', 'Qırımtatarca'],
      ] as const) {
        fixtureCleanup();
        const {name, lang} = await link(
          html`<a href="/${tag}" hreflang=${tag}></a>`,
        );
        expect(name).to.equal(own);
        expect(lang).to.equal(tag);
      }
    });

    it('say what is known of a language that has no name of its own, in the language of the page', async () => {
      const {name, lang} = await link(html`<a href="/tlh" hreflang="tlh"></a>`);
      expect(name).to.be.oneOf(['Klingon', 'tlh']);
      expect(lang).to.equal(null);
    });

    for (const tag of ['x-default', 'zh_CN', '', 'not a language', '-']) {
      it(`are left alone with the malformed tag "${tag}"`, async () => {
        expect(
          await link(html`<a href="/x" hreflang=${tag}>Text</a>`),
        ).to.deep.equal({lang: null, hreflang: tag, dir: null, name: null});
        fixtureCleanup();
        expect(await link(html`<a href="/x" lang=${tag}></a>`)).to.deep.equal({
          lang: tag,
          hreflang: null,
          dir: null,
          name: null,
        });
      });
    }

    it('follow a change, and text that arrives', async () => {
      const element = await open(
        html`<nav aria-label="Languages"><a href="/" hreflang="fa"></a></nav>`,
      );
      const anchor = element.querySelector('a')!;
      anchor.hreflang = 'ru';
      await waitUntil(() => anchor.lang === 'ru');
      expect(anchor.dir).to.equal('ltr');
      expect(anchor.getAttribute('aria-label')).to.equal('Русский');
      anchor.textContent = 'По-русски';
      await waitUntil(() => !anchor.hasAttribute('aria-label'));
    });

    it('are a list in every engine (WCAG 1.3.1)', async () => {
      const element = await open(
        html`<ul>
            <li>One</li>
          </ul>
          <ul role="none">
            <li>Two</li>
          </ul>`,
      );
      expect(
        [...element.querySelectorAll('ul')].map(({role}) => role),
      ).to.deep.equal(['list', 'none']);
    });
  });

  describe('on the screen', () => {
    /** What the script made of a footer, in a window of its own width. */
    async function inWindow(
      element: Element,
      width: number,
      direction: string,
    ): Promise<Document> {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe
          title="Page"
          style="inline-size: ${width}px; block-size: 600px; border: 0"
          srcdoc='<!doctype html><html dir="${direction}" lang="en"><link rel="stylesheet" href="${location.origin}/src/styles/lede.css"><body>${element.outerHTML.replaceAll("'", '&#39;')}'
        ></iframe>`,
      );
      await waitUntil(() => frame.contentDocument?.styleSheets.length === 1);
      return frame.contentDocument!;
    }

    const content = html`<p>
        <a href="/"
          ><img
            src=${picture.replace('160', '1600')}
            width="1600"
            height="90"
            alt="Image"
        /></a>
      </p>
      <p>Averylongwordthatnobodywouldeverthinkofbreakinganywhereatall.</p>
      <nav aria-label="Languages">
        <ul>
          ${['fa', 'ru', 'fr', 'de', 'ar', 'uk', 'zh', 'es'].map(
            (tag) => html`<li><a href="/${tag}" hreflang=${tag}></a></li>`,
          )}
        </ul>
      </nav>
      <small>© 2026 Example Press</small>`;

    for (const direction of ['ltr', 'rtl']) {
      it(`fits 320 px, ${direction} (WCAG 1.4.10)`, async () => {
        const page = await inWindow(await open(content), 320, direction);
        expect(page.documentElement.scrollWidth).to.equal(320);
        const tops = new Set<number>();
        for (const link of page.querySelectorAll('li a')) {
          const {width, height, top} = link.getBoundingClientRect();
          expect(width).to.be.at.least(24);
          expect(height).to.be.at.least(24);
          tops.add(top);
        }
        expect(tops.size).to.be.within(2, 7);
      });

      it(`has the logo beside the text where there is room, ${direction}`, async () => {
        const page = await inWindow(await open(content), 1100, direction);
        const logo = page.querySelector('img')!.getBoundingClientRect();
        const text = page.querySelectorAll('p')[1]!.getBoundingClientRect();
        expect(text.top).to.be.below(logo.bottom);
        if (direction === 'ltr') expect(text.left).to.be.above(logo.right);
        else expect(text.right).to.be.below(logo.left);
      });
    }

    it('keeps room for a logo that is late, no wider than it will be', async () => {
      const late = await serve({fault: 'silence'});
      const drawn =
        'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"/>';
      const boxes: number[][] = [];
      for (const src of [late.url, drawn]) {
        const footer = await open(
          html`<p>
              <a href="/"
                ><img src=${src} width="600" height="200" alt="Image"
              /></a>
            </p>
            <p>Text</p>`,
        );
        const page = await inWindow(footer, 360, 'ltr');
        const logo = page.querySelector('img')!;
        await waitUntil(() => src === late.url || logo.complete);
        const {width, height} = logo.getBoundingClientRect();
        const {top} = page.querySelectorAll('p')[1]!.getBoundingClientRect();
        boxes.push([Math.round(width), Math.round(height), Math.round(top)]);
      }
      expect(boxes[0]!.slice(0, 2)).to.deep.equal([192, 64]);
      expect(boxes[0]).to.deep.equal(boxes[1]);
    });

    it('leaves an icon as large as it is, beside its word', async () => {
      const square = picture.replace('160', '90');
      const footer = await open(
        html`<p>Text</p>
          <ul>
            <li>
              <a href="/mail"
                ><svg width="24" height="24" viewBox="0 0 24 24"></svg>Mail</a
              >
            </li>
            <li>
              <a href="/feed"
                ><img src=${square} width="24" height="24" alt="" />Feed</a
              >
            </li>
          </ul>
          <p><svg width="24" height="24" viewBox="0 0 24 24"></svg>Text</p>`,
      );
      const page = await inWindow(footer, 360, 'ltr');
      const icons = page.querySelectorAll('img, svg');
      expect(icons).to.have.length(3);
      for (const icon of icons) {
        const {width, height, top, bottom} = icon.getBoundingClientRect();
        expect([width, height]).to.deep.equal([24, 24]);
        const words = page.createRange();
        words.selectNodeContents(icon.nextSibling!);
        const {left, top: above, bottom: below} = words.getBoundingClientRect();
        expect(left).to.be.at.least(icon.getBoundingClientRect().right);
        expect(Math.abs(above + below - top - bottom)).to.be.below(8);
      }
    });

    it('squeezes no logo that is wider than the window', async () => {
      const footer = await open(
        html`<p>
          <img src=${picture} width="1600" height="50" alt="Image" />
        </p>`,
      );
      const page = await inWindow(footer, 360, 'ltr');
      const logo = page.querySelector('img')!;
      expect(page.documentElement.scrollWidth).to.equal(360);
      expect(getComputedStyle(logo).objectFit).to.equal('contain');
    });

    for (const direction of ['ltr', 'rtl']) {
      it(`sets lists in a list off from it, ${direction}`, async () => {
        const footer = await open(
          html`<nav aria-label="Sections">
            <ul>
              <li>
                <a href="/news">News</a>
                <ul>
                  <li><a href="/world">World</a></li>
                </ul>
              </li>
            </ul>
          </nav>`,
        );
        const page = await inWindow(footer, 360, direction);
        const [outer, inner] = [...page.querySelectorAll('a')].map((link) => {
          const {left, right} = link.getBoundingClientRect();
          return direction === 'ltr' ? left : 360 - right;
        });
        expect(inner).to.be.above(outer! + 16);
      });
    }

    it('passes axe with all its parts', async () => {
      await expect(await open(content)).to.be.accessible();
    });
  });

  describe('in print', () => {
    const printed = (element: Element): string =>
      element.getAttribute('data-lede-printed') ?? '';
    const date = (language: string): string =>
      new Intl.DateTimeFormat(language, {dateStyle: 'long'}).format();

    it('adds name, address and date, and takes them off again', async () => {
      const element = await open(html`<p>Text</p>`);
      dispatchEvent(new Event('beforeprint'));
      expect(printed(element).split('\n')[0]).to.equal('Example Press');
      expect(printed(element)).to.include(location.href.split('#')[0]);
      expect(printed(element)).to.include(date('en'));
      dispatchEvent(new Event('afterprint'));
      expect(element.hasAttribute('data-lede-printed')).to.equal(false);
    });

    it('leaves the name out where it stands in the footer', async () => {
      const element = await open(html`<small>© Example Press</small>`);
      dispatchEvent(new Event('beforeprint'));
      expect(printed(element)).to.not.include('Example Press');
      expect(printed(element)).to.include(location.origin);
      dispatchEvent(new Event('afterprint'));
    });

    it('speaks the language of the page', async () => {
      document.documentElement.lang = 'fa-AF';
      const element = await open(html`<p>متن</p>`);
      await waitUntil(() => {
        dispatchEvent(new Event('beforeprint'));
        return printed(element).includes(date('fa-AF'));
      });
      dispatchEvent(new Event('afterprint'));
    });

    it('does not throw for a malformed language', async () => {
      document.documentElement.lang = 'en_US.UTF-8';
      const element = await open(html`<p>Text</p>`);
      dispatchEvent(new Event('beforeprint'));
      expect(printed(element)).to.include(date('en'));
      dispatchEvent(new Event('afterprint'));
    });

    it('listens no longer than it is on the page', async () => {
      const element = await open(html`<p>Text</p>`);
      element.remove();
      dispatchEvent(new Event('beforeprint'));
      expect(printed(element)).to.equal('');
    });
  });
});
