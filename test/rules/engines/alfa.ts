import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {Audit, Outcome} from '@siteimprove/alfa-act';
import {Device} from '@siteimprove/alfa-device';
import {Node, type Document} from '@siteimprove/alfa-dom';
import {Request, Response} from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import {Page as AlfaPage} from '@siteimprove/alfa-web';
import type {Page} from 'puppeteer-core';
import type {Report, Scope} from './finding.js';

/** Alfa's own reader of a document and its shadow roots, as text: it is run in the page. */
const native = (
  await readFile(
    createRequire(import.meta.url).resolve('@siteimprove/alfa-dom/native'),
    'utf8',
  )
).replace('export var Native', 'var Native');

/** Criteria of level AAA that are not among Lede's: 2.5.5 (targets of 44 px) and 1.4.6 (contrast of 7 to 1). */
const beyond = ['sia-r111', 'sia-r66'];

/** Rules about a page as a whole. */
const pageRules = ['sia-r1', 'sia-r57', 'sia-r59', 'sia-r61', 'sia-r87'];

/** Siteimprove's Alfa. Its rules run in Node, on a copy of the document with its shadow roots and style sheets. */
export async function runAlfa(page: Page, scope: Scope): Promise<Report> {
  const json = (await page.evaluate(`${native}
    (${dropContainerQueries})(document);
    Native.fromNode(document).then((tree) => {
      (${resolveStyles})(tree, document);
      return tree;
    })`)) as Document.JSON;
  const device = Device.standard();
  const input = AlfaPage.of(
    Request.empty(),
    Response.empty(),
    Node.from(json, device),
    device,
  );
  const left = scope === 'page' ? beyond : [...beyond, ...pageRules];
  const asked = [...rules].filter(({uri}) => !left.includes(name(uri)));
  const outcomes = [...(await Audit.of(input, asked).evaluate())];
  return {
    passed: new Set(
      outcomes.filter(Outcome.isPassed).map(({rule}) => name(rule.uri)),
    ),
    findings: outcomes
      .filter(
        (outcome) => Outcome.isFailed(outcome) || Outcome.isCantTell(outcome),
      )
      .map((outcome) => ({
        engine: 'Alfa',
        rule: name(outcome.rule.uri),
        target: describe(outcome.target),
        why: `${outcome.outcome}: ${messages(outcome.toJSON())}`,
      })),
  };
}

/**
 * Alfa knows neither `:lang()` nor `light-dark()`, nor that what is clipped away
 * takes no pointer. It would judge a page by colours and line heights that nobody
 * sees, and by targets that are not there: every element says as its own style
 * what the browser made of these. And it leaves out, without a word, a whole style
 * sheet that holds a rule of a kind it doesn't know: that is an error here.
 */
const resolveStyles = `function resolveStyles(json, node) {
  if (json.type === 'element') {
    const style = getComputedStyle(node);
    const lineHeight = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    json.style = [
      json.style,
      'color:' + style.color + '!important',
      'background-color:' + style.backgroundColor + '!important',
      lineHeight && 'line-height:' + lineHeight,
      style.clipPath === 'inset(50%)' && 'pointer-events:none',
    ].filter(Boolean).join(';');
  } else if (json.style) {
    const count = (rules) => [...rules].reduce((sum, rule) => sum + 1 + (rule.selectorText ? 0
      : count(rule.rules ?? rule.cssRules ?? rule.styleSheet?.cssRules ?? [])), 0);
    const written = [...node.styleSheets, ...node.adoptedStyleSheets].map(({cssRules}) => count(cssRules));
    const read = json.style.map(({rules}) => count(rules));
    if (String(read) !== String(written)) {
      throw new Error('Of ' + written + ' rules in the style sheets, Alfa reads ' + read);
    }
  }
  node.childNodes.forEach((child, index) => resolveStyles(json.children[index], child));
  if (json.shadow) resolveStyles(json.shadow, node.shadowRoot);
}`;

/** The one kind of rule that Lede has and Alfa doesn't know: in a narrow toolbar it puts a short form in a text's place. */
const dropContainerQueries = `function dropContainerQueries(root) {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    for (let index = sheet.cssRules.length; index-- > 0;) {
      if (sheet.cssRules[index] instanceof CSSContainerRule) sheet.deleteRule(index);
    }
  }
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (shadowRoot) dropContainerQueries(shadowRoot);
  }
}`;

function name(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** A target is a node, or a group of them. */
function describe(target: unknown): string {
  if (Node.isNode(target)) {
    return `${target.path(Node.composedNested)} ${String(target)}`;
  }
  return isIterable(target)
    ? [...target].map(describe).join(' ')
    : String(target);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' && value !== null && Symbol.iterator in value
  );
}

/** The sentences in an outcome: where they stand in it depends on the rule. */
function messages(outcome: unknown): string {
  return [...JSON.stringify(outcome).matchAll(/"message":("[^"]*")/g)]
    .map(([, message = '']) => message)
    .join(' ');
}
