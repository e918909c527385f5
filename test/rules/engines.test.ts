import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Page} from 'puppeteer-core';
import {openChromium} from '../pages/session.js';
import {runAlfa} from './engines/alfa.js';
import {runAxe} from './engines/axe.js';
import type {Report} from './engines/finding.js';
import {runHtmlValidate} from './engines/html-validate.js';
import {runIbm} from './engines/ibm.js';
import {flatten} from './flatten.js';

/*
 * An engine that sees nothing finds no fault either. Here it has some to find,
 * in the page and in a shadow root.
 */

describe('On a page with faults, in Chromium,', () => {
  let page: Page;
  before(async () => {
    page = await openChromium();
  });
  after(() => page.browser().close());

  async function open(): Promise<void> {
    await page.goto(pathToFileURL('test/rules/faulty.html').href);
  }

  it('axe finds them', async () => {
    await open();
    assertFinds(await runAxe(page, 'page'), {
      'aria-valid-attr-value': 1,
      'color-contrast': 2,
      'image-alt': 2,
      'nested-interactive': 1,
      region: 1,
      'target-size': 1,
    });
  });

  it("IBM's checker finds them", async () => {
    await open();
    assertFinds(await runIbm(page, 'page'), {
      aria_content_in_landmark: 1,
      aria_descendant_valid: 1,
      aria_id_unique: 1,
      element_id_unique: 1,
      img_alt_valid: 2,
      text_contrast_sufficient: 2,
    });
  });

  it('Alfa finds them', async () => {
    await open();
    assertFinds(await runAlfa(page, 'page'), {
      'sia-r2': 2,
      'sia-r3': 2,
      'sia-r57': 1,
      'sia-r69': 2,
      'sia-r90': 1,
    });
  });

  it('Alfa sees the colours of the dark, in which no text is faint', async () => {
    await open();
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: 'dark'},
    ]);
    assertFinds(await runAlfa(page, 'page'), {'sia-r2': 2, 'sia-r69': 0});
    await page.emulateMediaFeatures([]);
  });

  it('html-validate finds them in the flattened copy', async () => {
    await open();
    for (const scope of ['page', 'component'] as const) {
      assertFinds(await runHtmlValidate(await flatten(page, 'html'), scope), {
        'element-permitted-content': 2,
        'no-dup-id': 1,
        'no-missing-references': 1,
        'wcag/h37': 2,
      });
    }
  });

  it('a component is not judged as a page', async () => {
    await open();
    const rules = [
      ...(await runAxe(page, 'component')).findings,
      ...(await runIbm(page, 'component')).findings,
      ...(await runAlfa(page, 'component')).findings,
    ].map(({rule}) => rule);
    assert.ok(rules.includes('image-alt'));
    for (const rule of ['region', 'aria_content_in_landmark', 'sia-r57']) {
      assert.ok(!rules.includes(rule), rule);
    }
  });

  it('Alfa does not go on without a style sheet that it can not read', async () => {
    await open();
    await page.addStyleTag({
      content: '@property --faint { syntax: "*"; inherits: false }',
    });
    await assert.rejects(runAlfa(page, 'page'), /Alfa reads/);
  });
});

/** Compares how often rules were broken. An engine may see more, and often sees one fault as several. */
function assertFinds(
  {findings}: Report,
  expected: Readonly<Record<string, number>>,
): void {
  const found = Object.keys(expected).map((rule) => [
    rule,
    findings.filter((finding) => finding.rule === rule).length,
  ]);
  assert.deepEqual(Object.fromEntries(found), expected);
}
