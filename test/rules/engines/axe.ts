import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {AxeResults, Result} from 'axe-core';
import type {Page} from 'puppeteer-core';
import type {Finding, Report, Scope} from './finding.js';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core'),
  'utf8',
);

/** Deque's axe-core with the rules that are off by default, and with what it leaves undecided. */
export async function runAxe(page: Page, scope: Scope): Promise<Report> {
  await page.evaluate(source);
  const context = scope === 'page' ? 'document' : 'document.body';
  const {passes, violations, incomplete} = (await page.evaluate(
    `axe.run(${context}, {
      rules: {
        'target-size': {enabled: true},
        region: {enabled: ${String(scope === 'page')}},
      },
    })`,
  )) as AxeResults;
  return {
    passed: new Set(passes.map(({id}) => id)),
    findings: [...violations, ...incomplete].flatMap(toFindings),
  };
}

function toFindings({id, nodes}: Result): Finding[] {
  return nodes.map(({target, html, failureSummary = ''}) => ({
    engine: 'axe',
    rule: id,
    target: `${target.join(' ')} ${html}`,
    why: failureSummary,
  }));
}
