import {
  expect,
  fixture,
  fixtureCleanup,
  html,
  waitUntil,
} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {idleTurn} from '../src/dom/idle.js';
import '../src/elements/skip-links/define.js';
import type {LedeSkipLinks} from '../src/elements/skip-links/skip-links.js';

const address = location.href;

/** A page that is longer than the window, with skip links at its start. */
async function openPage(
  links: TemplateResult,
  rest: TemplateResult,
): Promise<LedeSkipLinks> {
  const page = await fixture(
    html`<div>
      ${links}
      <header><a id="before" href="/before">Before</a></header>
      <div style="block-size: 1500px">Above</div>
      ${rest}
      <div style="block-size: 3000px">Below</div>
      <a href="/after">After</a>
    </div>`,
  );
  const element = page.querySelector('lede-skip-links')!;
  await element.updateComplete;
  return element;
}

const skipToMain = html`<lede-skip-links
  ><a href="#article">Skip to main content</a></lede-skip-links
>`;
const main = html`<main id="article">
  <h1>Headline</h1>
  <p><a id="inside" href="/inside">Inside</a></p>
</main>`;

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const press = (key: string): Promise<void> => sendKeys({press: key});

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

/** The links that can be seen when focus is among them. */
function shownLinks(element: LedeSkipLinks): (string | null)[] {
  return [...element.querySelectorAll('a')]
    .filter((link) => link.checkVisibility())
    .map((link) => link.textContent);
}

function generatedLinks(element: LedeSkipLinks): HTMLAnchorElement[] {
  return [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
}

const generatedTexts = (element: LedeSkipLinks): (string | null)[] =>
  generatedLinks(element).map((link) => link.textContent);

/** Two frames: the element looks again at where it is in the next one. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++)
    await new Promise(requestAnimationFrame);
}

/** Until the element has looked at every change so far: what it finds after that, it was told of anew. */
async function quiet(element: LedeSkipLinks): Promise<void> {
  let isQuiet = false;
  while (!isQuiet) {
    isQuiet = true;
    const requestUpdate = element.requestUpdate.bind(element);
    element.requestUpdate = (...change): void => {
      isQuiet = false;
      requestUpdate(...change);
    };
    await new Promise((resolve) => setTimeout(resolve, 250));
    Reflect.deleteProperty(element, 'requestUpdate');
  }
}

function cancelNavigation(event: Event): void {
  event.preventDefault();
}

describe('lede-skip-links', () => {
  beforeEach(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });

  afterEach(() => {
    history.replaceState(null, '', address);
    document.documentElement.removeAttribute('style');
    document.documentElement.lang = 'en';
    scrollTo({top: 0, behavior: 'instant'});
  });

  describe('as a landmark', () => {
    it('is a navigation named in the language of the page', async () => {
      const element = await openPage(skipToMain, main);
      expect(element.getAttribute('role')).to.equal('navigation');
      expect(element.getAttribute('aria-label')).to.equal(
        'Accessibility links',
      );
      await expect(element).to.be.accessible();
    });

    it('is named by `label` where there is one', async () => {
      const element = await openPage(skipToMain, main);
      element.label = 'Jump to';
      await element.updateComplete;
      expect(element.getAttribute('aria-label')).to.equal('Jump to');
      element.label = '';
      await element.updateComplete;
      expect(element.getAttribute('aria-label')).to.equal(
        'Accessibility links',
      );
    });

    it('leaves the landmark to a nav inside it', async () => {
      const element = await openPage(
        html`<lede-skip-links
          ><nav aria-label="Skip">
            <a href="#article">Skip</a>
          </nav></lede-skip-links
        >`,
        main,
      );
      expect(element.getAttribute('role')).to.equal(null);
    });
  });

  describe('on the screen', () => {
    it('is the first Tab stop, seen while it holds focus, and moves nothing (WCAG 2.4.1 and 2.4.7)', async () => {
      const element = await openPage(skipToMain, main);
      const before = byId('before').getBoundingClientRect();
      expect(getComputedStyle(element).clipPath).to.not.equal('none');

      await press('Tab');
      const link = element.querySelector('a')!;
      expect(document.activeElement).to.equal(link);
      expect(getComputedStyle(element).clipPath).to.equal('none');
      const {x, y, width, height} = link.getBoundingClientRect();
      expect(document.elementFromPoint(x + width / 2, y + height / 2)).to.equal(
        link,
      );
      expect(byId('before').getBoundingClientRect()).to.deep.equal(before);
      expect(height).to.be.at.least(24);

      await press('Tab');
      expect(document.activeElement).to.equal(byId('before'));
      expect(getComputedStyle(element).clipPath).to.not.equal('none');
    });

    it('wraps its links in 320 px, in both directions (WCAG 1.4.10)', async () => {
      for (const direction of ['ltr', 'rtl'] as const) {
        // A transform makes the box the containing block of what is fixed in it.
        const phone = await fixture<HTMLElement>(
          html`<div
            dir=${direction}
            style="inline-size: 320px; block-size: 500px; transform: translate(0)"
          >
            <lede-skip-links>
              <a href="#article">Skip to the main content of this page</a>
              <a href="#article">Skip to the search form at the top</a>
              <a href="#article">Skip to what else was published today</a>
            </lede-skip-links>
            <main id="article"></main>
          </div>`,
        );
        const box = phone.getBoundingClientRect();
        phone.querySelector('a')!.focus();
        const boxes = [...phone.querySelectorAll('a')].map((link) =>
          link.getBoundingClientRect(),
        );
        for (const {left, right, top} of boxes) {
          expect(left).to.be.at.least(box.left);
          expect(right).to.be.at.most(box.right);
          expect(top).to.be.at.least(box.top);
        }
        expect(new Set(boxes.map(({top}) => top)).size).to.be.above(1);
        phone.remove();
      }
    });

    it('is complete without script', async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe
          title="Page without script"
          sandbox="allow-same-origin"
          srcdoc='<!doctype html><link rel="stylesheet" href="${location.origin}/src/styles/lede.css"><body><lede-skip-links><a href="#article">Skip</a></lede-skip-links><main id="article"></main>'
        ></iframe>`,
      );
      await waitUntil(() => frame.contentDocument?.styleSheets.length === 1);
      const element =
        frame.contentDocument!.querySelector<HTMLElement>('lede-skip-links')!;
      const style = frame.contentWindow!.getComputedStyle(element);
      expect(style.position).to.equal('fixed');
      expect(style.clipPath).to.not.equal('none');
      element.querySelector('a')!.focus();
      expect(style.clipPath).to.equal('none');
    });
  });

  describe('when a link is followed', () => {
    it('moves to the target, sets the hash, and lets the next Tab reach the first link inside (WCAG 2.4.1)', async () => {
      await openPage(skipToMain, main);
      await press('Tab');
      await press('Enter');
      const target = byId('article');
      expect(deepActiveElement()).to.equal(target);
      expect(location.hash).to.equal('#article');
      expect(target.getBoundingClientRect().top).to.be.closeTo(0, 1);
      expect(target.matches(':target')).to.equal(true);
      expect(target.getAttribute('tabindex')).to.equal('-1');

      await press('Tab');
      expect(deepActiveElement()).to.equal(byId('inside'));
      expect(target.hasAttribute('tabindex')).to.equal(false);
      expect(target.hasAttribute('data-lede-set')).to.equal(false);
    });

    it('goes on to a link that opens the target (WCAG 2.4.1)', async () => {
      await openPage(
        skipToMain,
        html`<main id="article">
          <a id="inside" href="/inside">Inside</a>
        </main>`,
      );
      await press('Tab');
      await press('Enter');
      await press('Tab');
      expect(deepActiveElement()).to.equal(byId('inside'));
    });

    it('goes on inside a target that is a custom element (WCAG 2.4.1)', async () => {
      await openPage(
        skipToMain,
        html`<x-story id="article"
          ><p>Text</p>
          <a id="inside" href="/inside">Inside</a></x-story
        >`,
      );
      await press('Tab');
      await press('Enter');
      expect(deepActiveElement()).to.equal(byId('article'));
      await press('Tab');
      expect(deepActiveElement()).to.equal(byId('inside'));
    });

    it('works a second time, with the hash already set', async () => {
      const element = await openPage(skipToMain, main);
      const length = history.length;
      for (let round = 0; round < 2; round++) {
        element.querySelector('a')!.focus();
        scrollTo({top: 0, behavior: 'instant'});
        await press('Enter');
        expect(deepActiveElement()).to.equal(byId('article'));
        expect(byId('article').getBoundingClientRect().top).to.be.closeTo(0, 1);
      }
      expect(history.length).to.be.at.most(length + 1);
    });

    it('is undone by Back: address, place and focus', async () => {
      const element = await openPage(skipToMain, main);
      await press('Tab');
      await press('Enter');
      expect(scrollY).to.be.above(1000);
      history.back();
      await waitUntil(() => location.href === address && scrollY === 0);
      await waitUntil(() => deepActiveElement() === element.querySelector('a'));
      expect(byId('article').hasAttribute('tabindex')).to.equal(false);
    });

    it('leaves focus alone on Back when the reader has moved on', async () => {
      await openPage(skipToMain, main);
      await press('Tab');
      await press('Enter');
      await press('Tab');
      const changed = new Promise((resolve) => {
        addEventListener('popstate', () => {
          if (location.href === address) resolve(undefined);
        });
      });
      history.back();
      await changed;
      await nextFrames();
      expect(deepActiveElement()).to.equal(byId('inside'));
    });

    it('does not animate a page that scrolls smoothly', async () => {
      document.documentElement.style.scrollBehavior = 'smooth';
      await openPage(skipToMain, main);
      await press('Tab');
      await press('Enter');
      // As long as an animation to the target would take.
      for (let frame = 0; frame < 30; frame++) {
        const {top} = byId('article').getBoundingClientRect();
        expect(top).to.be.closeTo(0, 1);
        await nextFrames();
      }
    });
  });

  describe('below a header that stays (WCAG 2.4.11)', () => {
    const headers = {
      fixed: html`<header
        style="position: fixed; inset-block-start: 0; inset-inline: 0; block-size: 90px; background: white"
      >
        Head
      </header>`,
      'fixed, in two parts': html`<div
          style="position: fixed; inset-block-start: 0; inset-inline: 0; block-size: 40px; background: white"
        ></div>
        <div
          style="position: fixed; inset-block-start: 40px; inset-inline: 0; block-size: 50px; background: white"
        >
          <p>Head</p>
        </div>`,
      'fixed and only half as wide': html`<div
        style="position: fixed; inset-block-start: 0; inset-inline-end: 0; inline-size: 30%; block-size: 90px; background: white"
      ></div>`,
    };
    for (const [name, header] of Object.entries(headers)) {
      it(`lands below one that is ${name}`, async () => {
        await openPage(html`${skipToMain}${header}`, main);
        await press('Tab');
        await press('Enter');
        await nextFrames();
        expect(byId('article').getBoundingClientRect().top).to.be.closeTo(
          90,
          1,
        );
      });
    }

    it('lands below one that is sticky, in a shadow root', async () => {
      const host = document.createElement('x-header');
      host.style.display = 'contents';
      const header = document.createElement('div');
      header.style.cssText =
        'position: sticky; inset-block-start: 0; block-size: 90px; background: white';
      host.attachShadow({mode: 'open'}).append(header);
      await openPage(html`${skipToMain}${host}`, main);
      await press('Tab');
      await press('Enter');
      await nextFrames();
      expect(byId('article').getBoundingClientRect().top).to.be.closeTo(90, 1);
    });

    it('leaves a `scroll-margin` that already accounts for it', async () => {
      await openPage(
        html`${skipToMain}${headers.fixed}`,
        html`<main id="article" style="scroll-margin-block-start: 120px">
          <p>Text</p>
        </main>`,
      );
      await press('Tab');
      await press('Enter');
      await nextFrames();
      expect(byId('article').getBoundingClientRect().top).to.be.closeTo(120, 1);
    });

    it('is not led astray by a sidebar or by what is sticky in the target', async () => {
      await openPage(
        html`${skipToMain}
          <div
            style="position: fixed; z-index: 1; inset-block: 0; inset-inline-start: 0; inline-size: 100px; background: white"
          ></div>`,
        html`<main id="article">
          <div style="position: sticky; inset-block-start: 0; block-size: 60px">
            Tools
          </div>
          <p style="block-size: 500px">Text</p>
        </main>`,
      );
      await press('Tab');
      await press('Enter');
      await nextFrames();
      expect(byId('article').getBoundingClientRect().top).to.be.closeTo(0, 1);
    });

    it('clears it in a scroller that is not the page', async () => {
      const page = await fixture(
        html`<div>
          ${skipToMain}
          <div style="block-size: 400px; overflow: auto">
            <div
              style="position: sticky; inset-block-start: 0; block-size: 70px; background: white"
            >
              Head
            </div>
            <div style="block-size: 900px">Above</div>
            ${main}
            <div style="block-size: 900px">Below</div>
          </div>
        </div>`,
      );
      await page.querySelector('lede-skip-links')!.updateComplete;
      page.querySelector('a')!.focus();
      await press('Enter');
      await nextFrames();
      const scroller = byId('article').parentElement!;
      expect(
        byId('article').getBoundingClientRect().top -
          scroller.getBoundingClientRect().top,
      ).to.be.closeTo(70, 1);
    });
  });

  describe('the temporary tabindex', () => {
    async function follow(target: TemplateResult): Promise<HTMLElement> {
      await openPage(skipToMain, target);
      await press('Tab');
      await press('Enter');
      return byId('article');
    }

    it('is never set on what is natively focusable', async () => {
      for (const target of [
        html`<button id="article">Button</button>`,
        html`<input id="article" aria-label="Search" />`,
        html`<a id="article" href="/story">Story</a>`,
        html`<details><summary id="article">More</summary></details>`,
        html`<div id="article" contenteditable="true">Text</div>`,
      ]) {
        const element = await follow(target);
        expect(deepActiveElement(), element.localName).to.equal(element);
        expect(element.hasAttribute('tabindex')).to.equal(false);
        fixtureCleanup();
        history.replaceState(null, '', address);
        scrollTo({top: 0, behavior: 'instant'});
      }
    });

    it('leaves one that the author set', async () => {
      const element = await follow(
        html`<main id="article" tabindex="0"></main>`,
      );
      expect(deepActiveElement()).to.equal(element);
      await press('Tab');
      expect(element.getAttribute('tabindex')).to.equal('0');
      expect(element.hasAttribute('data-lede-set')).to.equal(false);
    });

    it('is gone when a click elsewhere takes focus', async () => {
      const element = await follow(main);
      byId('before').focus();
      expect(element.hasAttribute('tabindex')).to.equal(false);
    });

    it('is gone from a target that is removed, alone or with what is around it', async () => {
      for (const remove of [
        (target: Element): Element => target,
        (target: Element): Element => target.parentElement!,
      ]) {
        const element = await follow(html`<section>${main}</section>`);
        expect(element.getAttribute('tabindex')).to.equal('-1');
        remove(element).remove();
        await waitUntil(() => !element.hasAttribute('tabindex'));
        expect(element.hasAttribute('data-lede-set')).to.equal(false);
        fixtureCleanup();
        history.replaceState(null, '', address);
        scrollTo({top: 0, behavior: 'instant'});
      }
    });

    it('is gone from a target that is hidden, once focus is elsewhere', async () => {
      const element = await follow(main);
      element.hidden = true;
      byId('before').focus();
      expect(element.hasAttribute('tabindex')).to.equal(false);
    });

    it('is gone though the page swallows the blur', async () => {
      const element = await follow(main);
      const swallow = (event: Event): void => {
        event.stopImmediatePropagation();
      };
      addEventListener('blur', swallow, {capture: true});
      byId('before').focus();
      removeEventListener('blur', swallow, {capture: true});
      expect(element.hasAttribute('tabindex')).to.equal(false);
    });

    it('is not left on what cannot take focus', async () => {
      const element = await follow(
        html`<button id="article" disabled>Button</button>`,
      );
      expect(element.hasAttribute('tabindex')).to.equal(false);
      expect(location.hash).to.equal('#article');
    });
  });

  describe('finding targets', () => {
    it('decodes percent-encoded fragments', async () => {
      await openPage(
        html`<lede-skip-links>
          <a href="#%D9%85%D8%AA%D9%86">Encoded</a>
          <a href="#متن">As it is</a>
          <a href="#50%25">Percent</a>
          <a href="#100%">Malformed</a>
        </lede-skip-links>`,
        html`<main id="متن">Text</main>
          <section id="50%">Half</section>
          <section id="100%">All</section>`,
      );
      const links = document.querySelectorAll('a');
      const targets = ['متن', 'متن', '50%', '100%'];
      for (const [index, id] of targets.entries()) {
        links[index]!.focus();
        await press('Enter');
        expect(deepActiveElement(), id).to.equal(byId(id));
      }
    });

    it('reaches into open shadow roots, however deep', async () => {
      const outer = document.createElement('x-outer');
      const inner = document.createElement('x-inner');
      outer.attachShadow({mode: 'open'}).append(inner);
      const target = document.createElement('main');
      target.id = 'deep';
      const link = document.createElement('a');
      link.href = '/inside';
      link.textContent = 'Inside';
      target.append('Text ', link);
      inner.attachShadow({mode: 'open'}).append(target);
      const element = await openPage(
        html`<lede-skip-links><a href="#deep">Skip</a></lede-skip-links>`,
        html`${outer}`,
      );
      expect(shownLinks(element)).to.deep.equal(['Skip']);
      await press('Tab');
      await press('Enter');
      expect(deepActiveElement()).to.equal(target);
      expect(location.hash).to.equal('#deep');
      expect(target.getBoundingClientRect().top).to.be.closeTo(0, 1);
      await press('Tab');
      expect(deepActiveElement()).to.equal(link);
      expect(target.hasAttribute('tabindex')).to.equal(false);
    });

    it('finds anchors by name', async () => {
      await openPage(
        html`<lede-skip-links><a href="#text">Skip</a></lede-skip-links>`,
        html`<p><a name="text"></a>Text</p>`,
      );
      await press('Tab');
      await press('Enter');
      expect(deepActiveElement()).to.equal(
        document.querySelector('a[name=text]'),
      );
    });

    it('knows this page by its whole address', async () => {
      await openPage(
        html`<lede-skip-links
          ><a href="${address}#article">Skip</a></lede-skip-links
        >`,
        main,
      );
      await press('Tab');
      await press('Enter');
      expect(deepActiveElement()).to.equal(byId('article'));
    });
  });

  describe('leaving links alone', () => {
    async function click(
      link: TemplateResult,
      init: MouseEventInit = {},
    ): Promise<boolean> {
      const element = await openPage(
        html`<lede-skip-links>${link}</lede-skip-links>`,
        main,
      );
      // Cancelled after the element has had its turn, so that no test leaves its page.
      let wasHandled = false;
      const settle = (event: Event): void => {
        wasHandled = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', settle, {once: true});
      element.querySelector('a')!.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          cancelable: true,
          composed: true,
          ...init,
        }),
      );
      const hasMoved = deepActiveElement() === byId('article');
      expect(hasMoved).to.equal(wasHandled);
      return wasHandled;
    }

    const plain = html`<a href="#article">Skip</a>`;

    it('takes plain clicks', async () => {
      expect(await click(plain)).to.equal(true);
    });

    for (const init of [
      {ctrlKey: true},
      {metaKey: true},
      {shiftKey: true},
      {altKey: true},
      {button: 1},
    ]) {
      it(`leaves clicks with ${JSON.stringify(init)}`, async () => {
        expect(await click(plain, init)).to.equal(false);
      });
    }

    for (const [name, link] of Object.entries({
      'to another page': html`<a href="/other#article">Other</a>`,
      'to another query': html`<a href="?page=2#article">Other</a>`,
      'to another window': html`<a href="#article" target="_blank">Other</a>`,
      'that download': html`<a href="#article" download>Other</a>`,
      'to the top': html`<a href="#top">Top</a>`,
      'with no fragment': html`<a href="#">Top</a>`,
      'to a passage of text': html`<a href="#article:~:text=Headline">Text</a>`,
    })) {
      it(`leaves links ${name}`, async () => {
        expect(await click(link)).to.equal(false);
      });
    }

    it('leaves what another listener has handled', async () => {
      const element = await openPage(skipToMain, main);
      element.querySelector('a')!.addEventListener('click', cancelNavigation);
      await press('Tab');
      await press('Enter');
      expect(deepActiveElement()).to.equal(element.querySelector('a'));
      expect(location.hash).to.equal('');
    });
  });

  describe('a link without a target', () => {
    const links = html`<lede-skip-links>
      <a href="#article">Main</a>
      <a href="#missing">Missing</a>
      <a href="/help">Help</a>
    </lede-skip-links>`;

    it('is neither shown nor in the tab order', async () => {
      const element = await openPage(links, main);
      expect(shownLinks(element)).to.deep.equal(['Main', 'Help']);
      await press('Tab');
      await press('Tab');
      expect(document.activeElement?.textContent).to.equal('Help');
    });

    it('comes back when the target appears, and goes when it leaves', async () => {
      const element = await openPage(links, main);
      const target = document.createElement('section');
      document.body.append(target);
      target.id = 'missing';
      await waitUntil(() => shownLinks(element).length === 3);
      expect(element.querySelectorAll('a')[1]!.hasAttribute('hidden')).to.equal(
        false,
      );
      target.remove();
      await waitUntil(() => shownLinks(element).length === 2);
    });

    it('comes back when the target appears in a shadow root, old or new', async () => {
      const element = await openPage(links, main);
      const host = document.createElement('x-late');
      const root = host.attachShadow({mode: 'open'});
      document.body.append(host);
      const target = document.createElement('section');
      target.id = 'missing';
      root.append(target);
      await waitUntil(() => shownLinks(element).length === 3);
      target.remove();
      await waitUntil(() => shownLinks(element).length === 2);
      await quiet(element);
      root.append(target);
      await waitUntil(() => shownLinks(element).length === 3);
      host.remove();
    });

    it('comes back when a custom element with the target in it is defined', async () => {
      const element = await openPage(
        links,
        html`${main}<x-defined-late></x-defined-late>`,
      );
      expect(shownLinks(element)).to.deep.equal(['Main', 'Help']);
      await quiet(element);
      customElements.define(
        'x-defined-late',
        class extends HTMLElement {
          constructor() {
            super();
            const target = document.createElement('section');
            target.id = 'missing';
            this.attachShadow({mode: 'open'}).append(target);
          }
        },
      );
      await waitUntil(() => shownLinks(element).length === 3);
    });

    it('is hidden with the item of the list that it stands in', async () => {
      const element = await openPage(
        html`<lede-skip-links>
          <ul>
            <li><a href="#article">Main</a></li>
            <li><a href="#missing">Missing</a></li>
          </ul>
        </lede-skip-links>`,
        main,
      );
      const items = [...element.querySelectorAll('li')];
      expect(items.map((item) => getComputedStyle(item).display)).to.deep.equal(
        ['contents', 'none'],
      );
    });

    it('stays hidden where the author hid it', async () => {
      const element = await openPage(
        html`<lede-skip-links
          ><a href="#article" hidden>Main</a
          ><a href="#article">Text</a></lede-skip-links
        >`,
        main,
      );
      expect(shownLinks(element)).to.deep.equal(['Text']);
    });

    it('takes the whole navigation along when none is left', async () => {
      const element = await openPage(
        html`<lede-skip-links><a href="#missing">Missing</a></lede-skip-links>`,
        main,
      );
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(getComputedStyle(element).display).to.equal('none');
      expect(element.getAttribute('role')).to.equal(null);
      expect(element.getAttribute('aria-label')).to.equal(null);
      await press('Tab');
      expect(document.activeElement).to.equal(byId('before'));

      element.querySelector('a')!.setAttribute('href', '#article');
      await waitUntil(() => !element.matches(':state(empty)'));
      expect(element.getAttribute('role')).to.equal('navigation');
    });

    it('follows links that are added and changed', async () => {
      const element = await openPage(links, main);
      const link = document.createElement('a');
      link.href = '#nowhere';
      link.textContent = 'Nowhere';
      element.append(link);
      await waitUntil(() => link.hidden);
      link.href = '#article';
      await waitUntil(() => !link.hidden);
    });

    it('looks at the page a few times a second, however often it changes', async () => {
      const element = await openPage(links, main);
      let updates = 0;
      const requestUpdate = element.requestUpdate.bind(element);
      element.requestUpdate = (...change): void => {
        updates++;
        requestUpdate(...change);
      };
      const start = performance.now();
      const node = document.createElement('p');
      for (let change = 0; change < 10_000; change++) {
        if (change % 2) node.remove();
        else document.body.append(node);
        if (change % 100 === 0) await nextFrames();
      }
      const seconds = (performance.now() - start) / 1000;
      expect(updates).to.be.above(0);
      expect(updates).to.be.at.most(5 * seconds + 2);
    });
  });

  describe('a link whose target is not displayed', () => {
    const links = html`<lede-skip-links>
      <a href="#article">Main</a>
      <a href="#part">Part</a>
      <a href="/help">Help</a>
    </lede-skip-links>`;

    function inInertSlot(): HTMLElement {
      const host = document.createElement('x-inert-slot');
      const box = document.createElement('div');
      box.inert = true;
      box.append(document.createElement('slot'));
      host.attachShadow({mode: 'open'}).append(box);
      const part = document.createElement('section');
      part.id = 'part';
      host.append(part);
      return host;
    }

    for (const [name, part] of Object.entries({
      'has `display: none`': html`<section
        id="part"
        style="display: none"
      ></section>`,
      'is `hidden`': html`<section id="part" hidden></section>`,
      'is in what has `display: none`': html`<div style="display: none">
        <section id="part"></section>
      </div>`,
      'is in a closed dialog': html`<dialog>
        <section id="part"></section>
      </dialog>`,
      'has `visibility: hidden`': html`<section
        id="part"
        style="visibility: hidden"
      >
        Part
      </section>`,
      'is in what has `visibility: collapse`': html`<div
        style="visibility: collapse"
      >
        <section id="part">Part</section>
      </div>`,
      'is inert': html`<section id="part" inert>Part</section>`,
      'is in what is inert': html`<div inert>
        <section id="part">Part</section>
      </div>`,
      'has its slot in what is inert': html`${inInertSlot()}`,
    })) {
      it(`is neither shown nor in the tab order: one that ${name}`, async () => {
        const element = await openPage(links, html`${main}${part}`);
        expect(shownLinks(element)).to.deep.equal(['Main', 'Help']);
        await press('Tab');
        await press('Tab');
        expect(document.activeElement?.textContent).to.equal('Help');
      });
    }

    for (const [name, part] of Object.entries({
      'has no box': html`<section id="part" style="display: contents">
        Part
      </section>`,
      'is an empty anchor': html`<p><a name="part"></a>Part</p>`,
      'is an empty span': html`<p><span id="part"></span>Part</p>`,
      'is empty': html`<section id="part"></section>`,
      'is laid out when it comes near': html`<div
        style="content-visibility: auto"
      >
        <section id="part">Part</section>
      </div>`,
      'shows again in what does not': html`<div style="visibility: hidden">
        <section id="part" style="visibility: visible">Part</section>
      </div>`,
    })) {
      it(`stays where the target ${name}`, async () => {
        const element = await openPage(links, html`${main}${part}`);
        expect(shownLinks(element)).to.deep.equal(['Main', 'Part', 'Help']);
      });
    }

    it('stays, and opens the details that the target is in', async () => {
      const element = await openPage(
        links,
        html`${main}
          <details>
            <summary>More</summary>
            <section id="part">Part</section>
          </details>`,
      );
      expect(shownLinks(element)).to.deep.equal(['Main', 'Part', 'Help']);
      element.querySelectorAll('a')[1]!.focus();
      await press('Enter');
      expect(document.querySelector('details')!.open).to.equal(true);
      expect(deepActiveElement()?.id).to.equal('part');
    });

    it('stays where the browser shows what is hidden until found', async () => {
      const element = await openPage(
        links,
        html`${main}
          <div hidden="until-found"><section id="part">Part</section></div>`,
      );
      const isSupported = 'onbeforematch' in document.body;
      expect(shownLinks(element)).to.deep.equal(
        isSupported ? ['Main', 'Part', 'Help'] : ['Main', 'Help'],
      );
      if (!isSupported) return;
      element.querySelectorAll('a')[1]!.focus();
      await press('Enter');
      expect(deepActiveElement()?.id).to.equal('part');
    });

    for (const [name, hide] of Object.entries({
      '`hidden`': (part: HTMLElement, isHidden: boolean) => {
        part.hidden = isHidden;
      },
      '`inert`': (part: HTMLElement, isHidden: boolean) => {
        part.inert = isHidden;
      },
    })) {
      it(`goes and comes back with the page’s ${name}`, async () => {
        const element = await openPage(
          links,
          html`${main}
            <section id="part">Part</section>`,
        );
        hide(byId('part'), true);
        await waitUntil(() => shownLinks(element).length === 2);
        await quiet(element);
        hide(byId('part'), false);
        await waitUntil(() => shownLinks(element).length === 3);
      });
    }

    it('comes back when a style displays the target or what it is in, and troubles no page with sizes', async () => {
      const errors: string[] = [];
      const listen = ({message}: ErrorEvent): void => void errors.push(message);
      addEventListener('error', listen);
      for (const selector of ['#part', '#around']) {
        const element = await openPage(
          links,
          html`${main}
            <div id="around"><section id="part">Part</section></div>
            <style>
              ${selector} {
                display: none;
              }
            </style>`,
        );
        expect(shownLinks(element), selector).to.deep.equal(['Main', 'Help']);
        await quiet(element);
        const sizes = new ResizeObserver(() => undefined);
        sizes.observe(element.querySelectorAll('a')[1]!);
        document.querySelector<HTMLStyleElement>('div > style')!.disabled =
          true;
        await waitUntil(() => shownLinks(element).length === 3);
        await quiet(element);
        sizes.disconnect();
        fixtureCleanup();
      }
      removeEventListener('error', listen);
      expect(errors).to.deep.equal([]);
    });

    it('is looked at when focus comes into the links', async () => {
      const element = await openPage(
        links,
        html`${main}
          <section id="part" style="visibility: hidden">Part</section>`,
      );
      expect(shownLinks(element)).to.deep.equal(['Main', 'Help']);
      await quiet(element);
      byId('part').removeAttribute('style');
      await press('Tab');
      await waitUntil(() => shownLinks(element).length === 3);
      byId('before').focus();
      await quiet(element);
      byId('part').style.display = 'none';
      element.querySelector('a')!.focus();
      await waitUntil(() => shownLinks(element).length === 2);
    });

    it('keeps focus, and goes when that has left', async () => {
      const element = await openPage(
        links,
        html`${main}
          <section id="part">Part</section>`,
      );
      await quiet(element);
      byId('article').style.display = 'none';
      await press('Tab');
      await quiet(element);
      expect(document.activeElement?.textContent).to.equal('Main');
      expect(shownLinks(element)).to.deep.equal(['Main', 'Part', 'Help']);
      await press('Tab');
      expect(document.activeElement?.textContent).to.equal('Part');
      await waitUntil(() => shownLinks(element).length === 2);
      expect(document.activeElement?.textContent).to.equal('Part');
    });

    it('goes when focus has left the only one', async () => {
      const element = await openPage(skipToMain, main);
      await quiet(element);
      byId('article').style.display = 'none';
      await press('Tab');
      await quiet(element);
      expect(shownLinks(element)).to.deep.equal(['Skip to main content']);
      await press('Tab');
      expect(document.activeElement?.id).to.equal('before');
      await waitUntil(() => element.matches(':state(empty)'));
    });

    it('goes with a target that leaves the page, whatever has focus', async () => {
      const element = await openPage(links, main);
      await quiet(element);
      await press('Tab');
      expect(document.activeElement?.textContent).to.equal('Main');
      byId('article').remove();
      await waitUntil(() => shownLinks(element).join() === 'Help');
    });

    it('stays if it is the only one and the target is displayed but invisible, which may end unnoticed', async () => {
      const element = await openPage(
        html`<lede-skip-links>
          <a href="#article">Main</a><a href="#missing">Missing</a>
        </lede-skip-links>`,
        html`<div style="visibility: hidden">${main}</div>`,
      );
      expect(shownLinks(element)).to.deep.equal(['Main']);
    });

    it('is not looked at once the element has left the page', async () => {
      const element = await openPage(
        links,
        html`${main}
          <section id="part" style="display: none">Part</section>`,
      );
      await quiet(element);
      let updates = 0;
      element.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
      element.remove();
      element.requestUpdate = (): void => {
        updates++;
      };
      byId('part').removeAttribute('style');
      await nextFrames();
      await idleTurn();
      expect(updates).to.equal(0);
    });
  });

  describe('with no links inside', () => {
    const empty = html`<lede-skip-links></lede-skip-links>`;

    it('makes one for each landmark that the page has (WCAG 2.4.1)', async () => {
      const element = await openPage(
        empty,
        html`<nav aria-label="Main"></nav>
          <search></search>
          <main>
            <article><footer>Of the article</footer></article>
          </main>
          <footer></footer>`,
      );
      expect(generatedTexts(element)).to.deep.equal([
        'Skip to main content',
        'Skip to main navigation',
        'Skip to search',
        'Skip to footer',
      ]);
      expect(element.getAttribute('role')).to.equal('navigation');
      await expect(element).to.be.accessible();
    });

    it('knows landmarks by role, and elements that a role has made something else', async () => {
      const element = await openPage(
        empty,
        html`<nav role="tablist" aria-label="Tabs"></nav>
          <div role="main"></div>
          <form role="search"></form>
          <main hidden></main>`,
      );
      expect(generatedTexts(element)).to.deep.equal([
        'Skip to main content',
        'Skip to search',
      ]);
    });

    it('does not take the footer of an article for that of the page, nor what is hidden', async () => {
      const element = await openPage(
        empty,
        html`<main>
            <article><footer>Of the article</footer></article>
          </main>
          <search style="display: none"></search>
          <nav aria-label="Main" aria-hidden="true"></nav>`,
      );
      expect(generatedTexts(element)).to.deep.equal(['Skip to main content']);
    });

    it('goes to the navigation outside the article where there are several', async () => {
      const element = await openPage(
        empty,
        html`<main>
            <nav aria-label="Contents"></nav>
          </main>
          <nav id="sections" aria-label="Main"></nav>`,
      );
      const link = generatedLinks(element)[1]!;
      expect(link.hash).to.equal('#sections');
    });

    it('skips by key to a landmark that has no id, and gives it none', async () => {
      const element = await openPage(
        empty,
        html`<main><a id="inside" href="/inside">Inside</a></main>`,
      );
      await press('Tab');
      expect(deepActiveElement()).to.equal(generatedLinks(element)[0]);
      expect(getComputedStyle(element).clipPath).to.equal('none');
      await press('Enter');
      const target = document.querySelector('main')!;
      expect(deepActiveElement()).to.equal(target);
      expect(target.getBoundingClientRect().top).to.be.closeTo(0, 1);
      expect(target.id).to.equal('');
      expect(location.href).to.equal(address);
      await press('Tab');
      expect(deepActiveElement()).to.equal(byId('inside'));
      expect(target.hasAttribute('tabindex')).to.equal(false);
    });

    it('sets the hash where the landmark has an id', async () => {
      await openPage(empty, html`<main id="متن">Text</main>`);
      await press('Tab');
      await press('Enter');
      expect(decodeURIComponent(location.hash)).to.equal('#متن');
      expect(deepActiveElement()).to.equal(byId('متن'));
    });

    it('follows landmarks that come and go, into shadow roots', async () => {
      const element = await openPage(empty, html`<p>Text</p>`);
      expect(element.matches(':state(empty)')).to.equal(true);
      const host = document.createElement('x-page');
      host.attachShadow({mode: 'open'});
      document.body.append(host);
      host.shadowRoot!.append(document.createElement('main'));
      await waitUntil(() => generatedTexts(element).length === 1);
      host.remove();
      await waitUntil(() => generatedTexts(element).length === 0);
      expect(element.matches(':state(empty)')).to.equal(true);
    });

    it('comes back to a landmark that a style displays', async () => {
      const element = await openPage(
        empty,
        html`${main}
          <nav aria-label="Main" style="display: none">Sections</nav>`,
      );
      expect(generatedTexts(element)).to.deep.equal(['Skip to main content']);
      await quiet(element);
      document.querySelector('nav')!.removeAttribute('style');
      await waitUntil(() => generatedTexts(element).length === 2);
    });

    it('makes none for a landmark in closed details, which nothing would open, or without a box', async () => {
      const element = await openPage(
        empty,
        html`${main}
          <details>
            <summary>More</summary>
            <search></search>
          </details>
          <nav aria-label="Main" style="display: contents">Sections</nav>`,
      );
      expect(generatedTexts(element)).to.deep.equal(['Skip to main content']);
    });

    it('makes none for a landmark in what is inert around its shadow root', async () => {
      const host = document.createElement('x-inert');
      host.inert = true;
      host
        .attachShadow({mode: 'open'})
        .append(document.createElement('search'));
      const element = await openPage(empty, html`${main}${host}`);
      expect(generatedTexts(element)).to.deep.equal(['Skip to main content']);
    });

    it('keeps focus where it is when landmarks go', async () => {
      const element = await openPage(
        empty,
        html`${main}
          <nav aria-label="Main"></nav>
          <footer></footer>`,
      );
      const link = generatedLinks(element)[1]!;
      link.focus();
      byId('article').hidden = true;
      document.querySelector('nav')!.hidden = true;
      await waitUntil(() => generatedTexts(element).length === 2);
      expect(deepActiveElement() === link).to.equal(true);
      expect(link.textContent).to.equal('Skip to main navigation');
      byId('before').focus();
      await waitUntil(() => generatedTexts(element).length === 1);
      expect(generatedTexts(element)).to.deep.equal(['Skip to footer']);
    });

    it('keeps none for a landmark that has left the page, whatever has focus', async () => {
      const element = await openPage(
        empty,
        html`${main}
          <footer></footer>`,
      );
      generatedLinks(element)[0]!.focus();
      byId('article').remove();
      await waitUntil(
        () => generatedTexts(element).join() === 'Skip to footer',
      );
    });

    it('gives way to links of the author that come later', async () => {
      const element = await openPage(empty, main);
      expect(generatedTexts(element)).to.have.length(1);
      const link = document.createElement('a');
      link.href = '#article';
      link.textContent = 'Go';
      element.append(link);
      await waitUntil(() => generatedTexts(element).length === 0);
      expect(link.checkVisibility()).to.equal(true);
    });

    it('speaks the language of the page and follows it', async () => {
      document.documentElement.lang = 'fa';
      const element = await openPage(empty, main);
      await waitUntil(() => generatedLinks(element)[0]?.lang === 'fa');
      document.documentElement.lang = 'tlh';
      await waitUntil(() => generatedLinks(element)[0]?.lang === 'en');
    });

    it('leaves nothing of its own in a clone', async () => {
      const element = await openPage(empty, main);
      const clone = element.cloneNode(true);
      expect(clone.childNodes.length).to.equal(0);
      element.replaceWith(clone);
      const cloned = document.querySelector('lede-skip-links')!;
      await cloned.updateComplete;
      expect(generatedTexts(cloned)).to.have.length(1);
    });
  });

  describe('telling the author', () => {
    async function warnings(page: TemplateResult): Promise<string[]> {
      const {warn} = console;
      const said: string[] = [];
      console.warn = (message: unknown): void =>
        void said.push(String(message));
      try {
        const container = await fixture(html`<div>${page}</div>`);
        await container.querySelector('lede-skip-links')!.updateComplete;
      } finally {
        console.warn = warn;
      }
      return said.filter((message) => message.startsWith('<lede-skip-links>'));
    }

    it('warns when something else is reached first', async () => {
      const said = await warnings(
        html`<a href="/">Home</a>${skipToMain}${main}`,
      );
      expect(said).to.have.length(1);
      expect(said[0]).to.include('start of <body>');
    });

    it('is silent when it is the first Tab stop', async () => {
      expect(
        await warnings(
          html`<p>Text</p>
            <button tabindex="-1">No stop</button>${skipToMain}${main}`,
        ),
      ).to.deep.equal([]);
    });
  });

  it('survives being moved, removed and put back', async () => {
    const element = await openPage(
      html`<lede-skip-links
        ><a href="#article">Main</a
        ><a href="#missing">Missing</a></lede-skip-links
      >`,
      main,
    );
    const parent = element.parentElement!;
    element.remove();
    parent.prepend(element);
    await element.updateComplete;
    expect(shownLinks(element)).to.deep.equal(['Main']);
    await press('Tab');
    await press('Enter');
    expect(deepActiveElement()).to.equal(byId('article'));
  });
});
