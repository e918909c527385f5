import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {Page} from 'puppeteer-core';
import type {Report, Scope} from './finding.js';

/** A row of the engine's report: https://github.com/IBMa/equal-access/tree/main/accessibility-checker-engine#report */
interface Row {
  readonly ruleId: string;
  readonly value: readonly [string, 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  readonly path: {readonly dom: string};
  readonly message: string;
  readonly snippet: string;
}

const source = await readFile(
  createRequire(import.meta.url).resolve('accessibility-checker-engine'),
  'utf8',
);

/** Rules about a page as a whole. */
const pageRules = new Set([
  'aria_content_in_landmark',
  'aria_contentinfo_misuse',
  'html_skipnav_exists',
  'page_title_exists',
  'skip_main_described',
  'skip_main_exists',
]);

/** IBM's Equal Access engine, from its own file: it asks for nothing on the network. */
export async function runIbm(page: Page, scope: Scope): Promise<Report> {
  await page.evaluate(source);
  // A result holds the element itself, which can not leave the page.
  const rows = (await page.evaluate(
    `new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({results}) =>
      results.map(({ruleId, value, path, message, snippet}) => ({ruleId, value, path, message, snippet})))`,
  )) as Row[];
  const asked = rows.filter(
    ({ruleId}) => scope === 'page' || !pageRules.has(ruleId),
  );
  return {
    passed: new Set(
      asked
        .filter(({value: [, outcome]}) => outcome === 'PASS')
        .map(({ruleId}) => ruleId),
    ),
    findings: asked
      // What is "manual" is asked of every page that has a style sheet or a link at all.
      .filter(({value: [, outcome]}) => /FAIL|POTENTIAL/.test(outcome))
      .map(({ruleId, value, path, message, snippet}) => ({
        engine: 'IBM',
        rule: ruleId,
        target: `${path.dom} ${snippet}`,
        why: `${value.join(' ')}: ${message}`,
      })),
  };
}
