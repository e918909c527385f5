import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type {AnyStrings} from '../../../src/locales/strings.js';
import {isPlaceholder} from '../../../src/text/placeholder.js';
import {
  byRole,
  collapse,
  readTree,
  walk,
  type TreeNode,
} from '../../pages/accessibility-tree.js';
import {openChromium} from '../../pages/session.js';
import {
  servePages,
  until,
  visit,
  type CheckedPage,
  type CheckedPages,
} from './pages.js';

/** A control as Chromium computes it for assistive technology. */
interface Control {
  readonly label: string;
  /** The element that shows it, and its part: the same ones do the same. */
  readonly kind: string;
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly tooltip: string;
  readonly language: string;
}

/** A page as the author wrote it: without what Lede puts into shadow roots. */
interface Source {
  readonly headings: readonly string[];
  readonly images: readonly string[];
}

interface Seen {
  readonly page: CheckedPage;
  readonly tree: TreeNode;
  /** The tree of an article without script. */
  readonly plain: TreeNode | undefined;
  readonly controls: readonly Control[];
  readonly source: Source;
}

const readControls = `lede.controls().map((element) => ({
  label: lede.describe(element),
  kind: [element.getRootNode().host?.localName ?? '', element.part.value, element.id].join(' '),
  role: element.computedRole,
  name: element.computedName,
  text: element.matches('a, button, summary') ? element.innerText : '',
  tooltip: element.title,
  language: [...lede.around(element)].find(({lang}) => lang)?.lang ?? '',
}))`;

const readSource = `(() => {
  const isHeard = (element) => lede.isShown(element)
    && ![...lede.around(element)].some((other) => other.inert || other.ariaHidden === 'true');
  const root = document.querySelector('#storybook-root') ?? document;
  return {
    headings: [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isHeard)
      .map(({localName, textContent}) => localName.slice(1) + ' ' + textContent.replace(/\\s+/g, ' ').trim()),
    images: [...lede.flat()].filter((element) => element.matches('img') && isHeard(element) && element.alt !== '')
      .map(({src}) => src),
  };
})()`;

const seen: Seen[] = [];
let served: CheckedPages;
let browser: Browser;
before(async () => {
  served = await servePages();
  const page = await openChromium(
    '--enable-blink-features=ComputedAccessibilityInfo',
  );
  browser = page.browser();
  for (const checked of served.pages) {
    await visit(page, checked);
    const controls = (await page.evaluate(readControls)) as Control[];
    const source = (await page.evaluate(readSource)) as Source;
    const tree = await readTree(page);
    let plain: TreeNode | undefined;
    if (checked.plain) {
      await page.goto(checked.plain);
      plain = await readTree(page);
    }
    seen.push({page: checked, tree, plain, controls, source});
  }
});
after(async () => {
  await browser.close();
  await served.close();
});

/** The languages that Lede speaks, and one that it does not: there it says its labels in English, as English. */
const spokenLanguages = [
  ...['ar', 'de', 'en', 'es', 'fa', 'fr', 'ru', 'uk', 'zh'].map((tag) => ({
    tag,
    said: tag,
  })),
  {tag: 'ka', said: 'en'},
];

/** Pages that together have every control of Lede's own. */
const withControls = [
  'elements-figure--sensitive',
  'elements-figure--zoom',
  'elements-breaking-banner--feed',
  'elements-skip-links--made-from-landmarks',
];

describe('Names in every language, in Chromium', () => {
  const controlsIn = new Map<string, Control[]>();
  before(async () => {
    const page = await browser.newPage();
    for (const checked of served.pages) {
      if (!withControls.includes(checked.story ?? '')) continue;
      await visit(page, checked);
      for (const {tag, said} of spokenLanguages) {
        await page.evaluate(`document.documentElement.lang = '${tag}'`);
        const own = `lede.controls().filter((control) => control.getRootNode().host && control.part.value !== 'headlines')`;
        await until(
          page,
          `${own}.length > 0 && ${own}.every((control) => control.closest('[lang]')?.lang === '${said}')`,
        );
        const all = (await page.evaluate(readControls)) as Control[];
        const before = controlsIn.get(tag) ?? [];
        controlsIn.set(tag, [
          ...before,
          ...all.filter(({kind}) => kind.startsWith('lede-')),
        ]);
      }
    }
    await page.close();
  });

  it('WCAG 2.5.3: in each of nine languages, the name of every control contains the text that is seen on it, and its tooltip', () => {
    for (const [tag, controls] of controlsIn) {
      assert.deepEqual(mislabelled(controls), [], tag);
      assert.ok(
        controls.some(({kind, text}) => kind.includes('reveal') && text),
        tag,
      );
    }
  });

  it('WCAG 3.1.2: in each of nine languages and in one without labels, a control is named in the language that it says it is in', async () => {
    for (const {tag, said} of spokenLanguages) {
      const {strings} = (await import(`../../../src/locales/${said}.js`)) as {
        strings: AnyStrings;
      };
      const {figure, breakingBanner, skipLinks} = strings;
      const controls = controlsIn.get(tag) ?? [];
      for (const [part, expected] of [
        ['zoom-button', figure.enlarge],
        ['reveal-button', figure.reveal],
        ['pause', breakingBanner.pause],
        ['link main', skipLinks.main],
      ] as const) {
        const control = controls.find(({kind}) => kind.includes(part));
        assert.ok(control?.name.includes(expected), `${tag}: ${part}`);
        assert.equal(control?.language, said, `${tag}: ${part}`);
      }
    }
  });
});

/** Collects what is wrong on every page, each fault with the page's name before it. */
function faultsOf(find: (page: Seen) => readonly string[]): string[] {
  return seen.flatMap((page) =>
    find(page).map((fault) => `${page.page.name}: ${fault}`),
  );
}

describe('Names and structure of every story and article, in Chromium', () => {
  it('WCAG 1.1.1: every image in the tree has a name that is no placeholder; all others are ignored', () => {
    const all = seen.flatMap(({tree}) => images(tree));
    assert.ok(all.length > 20, `${all.length} images`);
    assert.deepEqual(
      faultsOf(({tree, source}) => [
        ...images(tree)
          .filter(({name}) => isMeaningless(name))
          .map(({name}) => `an image is called “${name}”`),
        ...(images(tree).length < source.images.length
          ? [`the tree lacks one of ${source.images.join(', ')}`]
          : []),
      ]),
      [],
    );
  });

  it('WCAG 1.3.1: script leaves an article every heading, list, table, quotation and landmark that its author gave it', () => {
    const articles = seen.filter(({plain}) => plain);
    assert.ok(articles.length >= 4);
    for (const {page, tree, plain} of articles) {
      assert.deepEqual(structure(tree), structure(plain!), page.name);
    }
  });

  it('WCAG 1.3.2: the words of an article come in the order in which its author wrote them', () => {
    for (const {page, tree, plain} of seen.filter(({plain}) => plain)) {
      const written = words(plain!);
      let place = 0;
      for (const text of words(tree)) {
        const found = written.indexOf(text, place);
        assert.ok(found >= 0, `${page.name}: “${text}” is out of its order`);
        place = found + 1;
      }
      assert.ok(place > 10, page.name);
    }
  });

  it('WCAG 2.4.4: every link has a name that says where it leads, and one name leads to one place', () => {
    const all = seen.flatMap(({tree}) => byRole(tree, 'link'));
    assert.ok(all.length > 100, `${all.length} links`);
    assert.deepEqual(
      faultsOf(({tree}) => {
        const places = new Map<string, string>();
        return byRole(tree, 'link').flatMap(({name, attributes}) => {
          const place = attributes.get('href') ?? '';
          const other = places.get(name) ?? place;
          places.set(name, place);
          if (isMeaningless(name)) return [`${place} is called “${name}”`];
          return other === place
            ? []
            : [`“${name}” leads to ${place} and to ${other}`];
        });
      }),
      [],
    );
  });

  for (const [criterion, sentence] of [
    ['2.4.6', 'headings say what the author wrote, each once and in order'],
    ['2.4.10', 'no heading and no level is invented, and none is lost'],
  ] as const) {
    it(`WCAG ${criterion}: ${sentence}`, () => {
      assert.ok(seen.flatMap(({source}) => source.headings).length > 40);
      for (const {page, tree, source} of seen) {
        assert.deepEqual(headings(tree), source.headings, page.name);
      }
    });
  }

  it('WCAG 2.5.3: the name of every control contains the text that is seen on it, and its tooltip', () => {
    assert.ok(
      seen.flatMap(({controls}) => controls).filter(({text}) => text).length >
        100,
    );
    assert.deepEqual(
      faultsOf(({controls}) => mislabelled(controls)),
      [],
    );
  });

  it('WCAG 3.1.2: every passage and link keeps its language, and what Lede says has its own', () => {
    for (const {page, tree, plain} of seen.filter(({plain}) => plain)) {
      const before = languages(plain!);
      const after = languages(tree);
      let kept = 0;
      for (const [text, language] of after) {
        if (!before.has(text)) continue;
        kept++;
        // A link to another language gets what its author forgot.
        const link = byRole(tree, 'link').find(({name}) => name === text);
        const expected = link?.attributes.get('hreflang') ?? before.get(text);
        assert.equal(language, expected, `${page.name}: ${text}`);
      }
      assert.ok(kept > 10, page.name);
    }
    assert.deepEqual(
      faultsOf(({tree}) =>
        byRole(tree, 'link')
          .filter(
            ({language, attributes}) =>
              attributes.has('hreflang') &&
              attributes.get('hreflang') !== language,
          )
          .map(({name, language}) => `“${name}” is said in ${language}`),
      ),
      [],
    );
  });

  it('WCAG 3.2.4: in one language, the same control is called the same on every page', () => {
    const names = new Map<string, Set<string>>();
    for (const {kind, language, name} of seen.flatMap(
      ({controls}) => controls,
    )) {
      // What names what it acts on or leads to, and what an author wrote, differ by right; and what has neither part nor id by which to know it again.
      if (
        !/^lede-[a-z-]+ .*\S/.test(kind) ||
        /dismiss|reveal|link|choice|(?:step|share|play)-button/.test(kind)
      ) {
        continue;
      }
      const key = `${kind} ${language}`;
      names.set(key, (names.get(key) ?? new Set()).add(name));
    }
    assert.ok(names.size > 5, [...names.keys()].join());
    assert.deepEqual(
      [...names].filter(([, {size}]) => size > 1),
      [],
    );
  });

  it('WCAG 4.1.2: every control has a role and a name', () => {
    assert.deepEqual(
      faultsOf(({controls}) =>
        controls
          .filter(
            ({label, role, name}) =>
              // Chromium computes no role of a player.
              !/^(audio|video) /.test(label) &&
              (isMeaningless(name) || /^(generic|none)?$/.test(role)),
          )
          .map(({label, role, name}) => `${label} is “${name}”, ${role}`),
      ),
      [],
    );
  });
});

/** The name of nothing, of a file or of a slot in a content system. */
function isMeaningless(name: string): boolean {
  return (
    !name.trim() ||
    isPlaceholder(name, '') ||
    /^16x9|\.(avif|jpe?g|png|svg|webp)\b/i.test(name)
  );
}

function images(tree: TreeNode): TreeNode[] {
  return [...walk(tree)].filter(({role}) => /^(image|img)$/.test(role));
}

function headings(tree: TreeNode): string[] {
  return byRole(tree, 'heading').map(({name, properties}) =>
    collapse(`${String(properties.get('level'))} ${name}`),
  );
}

/** What is more than text: roles in their order, headings with their level, cells with what they say. */
function structure(tree: TreeNode): string[] {
  const roles =
    /^(main|article|contentinfo|navigation|search|heading|list|listitem|table|row|rowheader|columnheader|cell|Figcaption|form|term|definition|time)$/;
  // The landmark of the skip links, which needs script.
  const isAdded = ({attributes}: TreeNode) =>
    attributes.get('role') === 'navigation';
  return [...walk(tree)]
    .filter((node) => roles.test(node.role) && !isAdded(node))
    .map(({role, properties}) => `${role} ${String(properties.get('level'))}`);
}

/** The texts of the article, but for what stands on buttons. */
function words(tree: TreeNode): string[] {
  const texts: string[] = [];
  const visitNode = (node: TreeNode) => {
    if (node.role === 'button') return;
    if (node.role === 'StaticText' && collapse(node.name)) {
      texts.push(collapse(node.name));
    }
    node.children.forEach(visitNode);
  };
  byRole(tree, 'main').forEach(visitNode);
  return texts;
}

/** The language of each text that stands on the page once. */
function languages(tree: TreeNode): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const {name, language} of byRole(tree, 'StaticText')) {
    const text = collapse(name);
    if (found.has(text)) twice.add(text);
    found.set(text, language);
  }
  for (const text of twice) found.delete(text);
  return found;
}

function mislabelled(controls: readonly Control[]): string[] {
  const isIn = (part: string, whole: string) =>
    collapse(whole).toLowerCase().includes(collapse(part).toLowerCase());
  return controls
    .filter(
      ({name, text, tooltip}) => !isIn(text, name) || !isIn(tooltip, name),
    )
    .map(({label, name, text}) => `${label} shows “${text}”, is “${name}”`);
}
