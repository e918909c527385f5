import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {initialGlobals, toolbar, widths} from '../../.storybook/toolbar.js';
import {strings as german} from '../../src/locales/de.js';
import {themes} from '../../src/text/themes.js';
import {isReady} from '../pages/ready.js';
import {openChromium} from '../pages/session.js';
import {emulate} from '../wcag/visual/pages.js';
import {finished, serveStories, type Globals} from './built-stories.js';

const served = await serveStories();
const article = 'article-page--page';
const figure = 'elements-figure--zoom';
let page: Page;
before(async () => {
  page = await openChromium();
});
after(async () => {
  await page.browser().close();
  await served.close();
});

async function show(id: string, globals: Globals = {}): Promise<void> {
  await page.goto(served.url({id, type: 'story'}, globals));
  await finished(page, {id});
  await page.waitForFunction(isReady);
}

/** Chooses in the toolbar while a story is shown, and waits until it is shown anew. */
async function choose(globals: Globals): Promise<void> {
  await page.evaluate(async (chosen) => {
    const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: {
        emit(event: string, data: unknown): void;
        once(event: string, listener: () => void): void;
      };
    };
    const shown = new Promise<void>((resolve) => {
      channel.once('storyRendered', resolve);
    });
    channel.emit('updateGlobals', {globals: chosen});
    await shown;
  }, globals);
  await page.waitForFunction(isReady);
}

const root = (property: string) =>
  page.evaluate(
    `getComputedStyle(document.documentElement).getPropertyValue('${property}')`,
  );

/** What is asked of colours and of motion, and which colours everything has, shadow roots and all. */
const look = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
  // A system that forces colours has others than a browser by itself: what counts is which of them.
  const probe = document.createElement('p');
  document.body.append(probe);
  const named = new Map();
  for (const name of ['LinkText', 'GrayText', 'Highlight', 'HighlightText', 'ButtonFace', 'CanvasText', 'Canvas']) {
    probe.style.color = name;
    named.set(getComputedStyle(probe).color, name);
  }
  probe.remove();
  const nameOf = (color) =>
    /^rgba.*, 0\\)$/.test(color) ? 'none' : (named.get(color) ?? color);
  return all(document.querySelector('#storybook-root'))
    // The colour of a range is the browser's own, and shows nowhere.
    .filter((element) => element.checkVisibility() && !element.closest('svg, style, [type=range]'))
    .map((element) => {
      const {color, backgroundColor, borderTopColor, borderTopWidth, boxShadow} =
        getComputedStyle(element);
      return [
        element.localName, element.part?.value ?? '', nameOf(color), nameOf(backgroundColor),
        borderTopWidth === '0px' ? '' : nameOf(borderTopColor), boxShadow,
      ].join(' ');
    });
})()`;

const queries = `[
  '(forced-colors: active)', '(forced-colors: none)', '(forced-colors)',
  '(prefers-reduced-motion: reduce)', 'screen and (prefers-reduced-motion)',
  '(prefers-reduced-motion: no-preference)',
].map((query) => matchMedia(query).matches)`;

const valueOf = (item: string | {value?: string}) =>
  typeof item === 'string' ? item : item.value;

describe('The toolbar', () => {
  it('offers every language that Lede has, and begins with one of each list', async () => {
    const languages = toolbar['language']?.toolbar?.items ?? [];
    const files = await readdir('src/locales/tools');
    assert.deepEqual(
      languages.map(valueOf).sort(),
      files.map((file) => file.replace('.ts', '')).sort(),
    );
    for (const [name, {toolbar: tool}] of Object.entries(toolbar)) {
      const values = (tool?.items ?? []).map(valueOf);
      assert.ok(
        values.includes(initialGlobals[name as keyof typeof initialGlobals]),
        name,
      );
    }
  });

  it('leaves a story alone at first', async () => {
    await show(figure);
    assert.equal(
      await page.evaluate(
        `document.documentElement.hasAttribute('style') && document.documentElement.getAttribute('style') !== ''`,
      ),
      false,
    );
    assert.deepEqual(await page.evaluate(queries), [
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    await emulate(page, {reducedMotion: true, forcedColours: true});
    assert.deepEqual(await page.evaluate(queries), [
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
    await emulate(page, {});
  });

  for (const name of ['sepia', 'contrast'] as const) {
    it(`gives the whole page the theme ${name}`, async () => {
      await show(article, {theme: name});
      const [background, text] = themes[name].split(' ');
      assert.equal(await root('--lede-color-background'), background);
      for (const selector of ['body', 'article h1', '.nameplate']) {
        const shown = await page.evaluate(
          (wanted, color) => {
            const probe = document.createElement('p');
            probe.style.color = color;
            document.body.append(probe);
            const same =
              getComputedStyle(document.querySelector(wanted)!).color ===
              getComputedStyle(probe).color;
            probe.remove();
            return same;
          },
          selector,
          text ?? '',
        );
        assert.ok(shown, selector);
      }
    });
  }

  it('sets the colour scheme of a light and of a dark site', async () => {
    await show(article, {theme: 'dark'});
    assert.equal(await root('color-scheme'), 'dark');
    await show(article, {theme: 'light'});
    assert.equal(await root('color-scheme'), 'light');
  });

  it('leaves a page of documentation in its own scheme, whatever a story on it has', async () => {
    await page.goto(
      `${served.origin}/iframe.html?id=elements-figure--docs&viewMode=docs`,
    );
    await page.waitForSelector('.docs-story [data-theme="dark"] lede-figure');
    const schemes = await page.$$eval(':root, .docs-story', (all) =>
      all.map((element) => getComputedStyle(element).colorScheme),
    );
    assert.equal(schemes[0], 'normal');
    assert.deepEqual(
      schemes.filter((scheme) => scheme === 'dark'),
      ['dark'],
    );
  });

  it('sets the language, with its direction and Lede’s own words, or the other direction', async () => {
    await show(figure, {language: 'de'});
    const button = await page.waitForSelector('lede-figure >>> button');
    assert.equal(
      await button?.evaluate((element) => element.ariaLabel),
      german.figure.enlarge,
    );
    await show(figure, {language: 'ar'});
    assert.equal(await root('direction'), 'rtl');
    await show(figure, {language: 'ar', direction: 'ltr'});
    assert.equal(await root('direction'), 'ltr');
  });

  it('sets the text size of the root, which everything follows', async () => {
    const size = `parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)`;
    await show(figure);
    const normal = Number(await page.evaluate(size));
    await show(figure, {textSize: '200'});
    assert.ok(Number(await page.evaluate(size)) > 1.8 * normal);
  });

  it('sets the width of the window', async () => {
    const window = await page.browser().newPage();
    try {
      await window.setViewport({width: 1900, height: 1000});
      for (const [name, {styles}] of Object.entries(widths)) {
        await window.goto(
          `${served.origin}/?path=/story/${figure}&globals=viewport.value:${name}&panel=false`,
        );
        const frame = await (
          await window.waitForSelector('#storybook-preview-iframe')
        )?.contentFrame();
        await frame?.waitForFunction(
          `innerWidth === ${parseInt(styles.width)}`,
          {timeout: 10_000},
        );
      }
    } finally {
      await window.close();
    }
  });

  it('tells style sheets and scripts that motion is to be reduced, as long as it is chosen', async () => {
    await show(figure, {motion: 'reduced'});
    assert.deepEqual(await page.evaluate(queries), [
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    const rests = `(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media (prefers-reduced-motion: reduce) {body {--motion: none}}');
      document.adoptedStyleSheets.push(sheet);
      return getComputedStyle(document.body).getPropertyValue('--motion');
    })()`;
    assert.equal(await page.evaluate(rests), 'none');
    await choose({motion: 'system'});
    assert.equal(
      await page.evaluate(
        `getComputedStyle(document.body).getPropertyValue('--motion')`,
      ),
      '',
    );
  });

  for (const story of [
    article,
    figure,
    'elements-reading-preferences--inline',
    'elements-breaking-banner--dismissible',
    'elements-contents--inline',
  ]) {
    it(`colours ${story} as a system does that forces colours, and then as before`, async () => {
      await show(story);
      const before = await page.evaluate(look);
      await emulate(page, {forcedColours: true});
      await show(story);
      const real = await page.evaluate(look);
      await emulate(page, {});
      assert.notDeepEqual(real, before);
      await show(story, {colours: 'forced'});
      assert.deepEqual(await page.evaluate(look), real);
      await choose({colours: 'system'});
      assert.deepEqual(await page.evaluate(look), before);
    });
  }

  it('shows the markup without script: complete, styled, never upgraded, with links that lead where they say', async () => {
    await show(article, {script: 'off', theme: 'sepia', textSize: '150'});
    const handle = await page.waitForSelector('iframe.without-script');
    const frame = (await handle?.contentFrame())!;
    await frame.waitForSelector('lede-publisher-footer');
    const seen = await page.evaluate(async () => {
      const {contentDocument} = document.querySelector('iframe')!;
      const inside = contentDocument!;
      const image = inside.querySelector('img')!;
      await image.decode();
      const style = getComputedStyle(inside.querySelector('lede-article')!);
      inside.querySelector<HTMLElement>('lede-skip-links a')!.click();
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      return {
        upgraded: [...inside.querySelectorAll('*')].filter(
          (element) => element.shadowRoot,
        ).length,
        sandbox: document.querySelector('iframe')!.sandbox.value,
        paragraphs: inside.querySelectorAll('article p').length > 20,
        display: style.display,
        background: getComputedStyle(inside.documentElement)
          .getPropertyValue('--lede-color-background')
          .trim(),
        size: inside.documentElement.style.fontSize,
        target: inside.querySelector(':target')?.id,
        fills: document.querySelector('iframe')!.clientHeight === innerHeight,
      };
    });
    assert.deepEqual(seen, {
      upgraded: 0,
      sandbox: 'allow-same-origin',
      paragraphs: true,
      display: 'block',
      background: themes.sepia.split(' ')[0],
      size: '150%',
      target: 'article',
      fills: true,
    });
  });
});
