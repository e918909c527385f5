import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';
import {normalise} from '../../src/text/normalise.js';
import {
  byRole,
  collapse,
  spoken,
  walk,
  type TreeNode,
} from './accessibility-tree.js';

/** What must be true of the accessibility tree of every article, by a sentence that says so. Each fails with what is wrong. */
export const articleChecks = {
  'has every sentence of the article once (WCAG 1.3.2)': (tree, source) => {
    assertOnce(source.sentences, tree);
  },

  'has every caption once (WCAG 1.3.2)': (tree, source) => {
    assert.ok(source.captions.length > 0);
    assertOnce(source.captions, tree);
  },

  'has every quotation once (WCAG 1.3.2)': (tree, source) => {
    assert.ok(source.quotations.length > 0);
    assertOnce(source.quotations, tree);
  },

  'names no image by a placeholder (WCAG 1.1.1)': (tree) => {
    for (const {name} of byRole(tree, 'image')) {
      assert.notEqual(name, '');
      assert.doesNotMatch(
        name,
        /16x9|\.(jpe?g|png|svg|webp)$|^(image|photo)$/i,
      );
    }
  },

  "gives the logo in the footer the publisher's name, or none where that stands beside it (WCAG 1.1.1)":
    (tree, source) => {
      const [home] = byRole(only(tree, 'contentinfo'), 'link');
      assert.ok(home);
      assert.equal(home.name, source.publisher);
    },

  'has one main, one contentinfo and an article named by its headline (WCAG 1.3.1)':
    (tree, source) => {
      only(tree, 'main');
      only(tree, 'contentinfo');
      assert.equal(only(tree, 'article').name, source.headline);
    },

  'has a breaking banner only where there is breaking news': (tree, source) => {
    const expected = source.breaking === '' ? 0 : 1;
    const {length} = byRole(tree, 'region');
    assert.equal(length, expected, `${length} nodes of role region`);
  },

  'names the accessibility links (WCAG 2.4.1)': (tree, source) => {
    const [first] = byRole(tree, 'navigation');
    assert.ok(first);
    assert.notEqual(first.name, '');
    assert.equal(byRole(first, 'link').length, source.skipLinks);
  },
} satisfies Record<string, (tree: TreeNode, source: Source) => void>;

/** What an article says, read from its own markup. */
export interface Source {
  readonly headline: string;
  readonly sentences: string[];
  readonly captions: string[];
  readonly quotations: string[];
  readonly breaking: string;
  readonly skipLinks: number;
  /** The publisher's name as the page gives it, or else the host's. */
  readonly publisher: string;
}

/** Reads it from a page that is open without its script. */
export async function readSource(page: Page): Promise<Source> {
  const source = (await page.evaluate(`(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent);
    return {
      language: document.documentElement.lang,
      headline: texts('h1')[0],
      paragraphs: texts('article :is(p, li, h2, h3, td, th):not(lede-pull-quote *)'),
      captions: texts('figcaption'),
      quotations: texts('blockquote'),
      publisher: document.querySelector('lede-publisher-footer').getAttribute('name')
        ?? document.querySelector('meta[property="og:site_name"]')?.content ?? location.hostname,
      breaking: texts('lede-breaking-banner').join(''),
      skipLinks: [...document.querySelectorAll('lede-skip-links a')]
        .filter(({hash}) => document.getElementById(decodeURIComponent(hash.slice(1)))).length,
    };
  })()`)) as Source & {language: string; paragraphs: string[]};
  const segmenter = new Intl.Segmenter(source.language, {
    granularity: 'sentence',
  });
  return {
    ...source,
    headline: collapse(source.headline),
    breaking: collapse(source.breaking),
    sentences: source.paragraphs
      .flatMap((text) => [...segmenter.segment(collapse(text))])
      .map(({segment}) => segment.trim())
      // A word or two may well stand in another sentence too.
      .filter((sentence) => sentence.length > 24),
  };
}

/** Compared as a reader hears them: inline markup divides a text, and a pulled quotation begins with a capital, where nobody hears a difference. */
function assertOnce(texts: readonly string[], tree: TreeNode): void {
  const said = heard(spoken(tree).join(''));
  for (const text of texts) {
    const times = said.split(heard(text)).length - 1;
    assert.equal(times, 1, `said ${times} times: ${collapse(text)}`);
  }
}

function heard(text: string): string {
  return normalise(text).replaceAll(' ', '');
}

function only(tree: TreeNode, role: string): TreeNode {
  const nodes = [...walk(tree)].filter((node) => node.role === role);
  assert.equal(nodes.length, 1, `${nodes.length} nodes of role ${role}`);
  return nodes[0] as TreeNode;
}
