import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';
import {reference, written} from './written.js';

/** What a reader and an application do with the page, one after the other. */
export async function drive(page: Page): Promise<void> {
  await shown(page, 'lede-reader', 'button', true);
  // What was set before an element was defined is its own from its first update on.
  await page.evaluate(
    `Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete)).then(() => null)`,
  );
  assert.equal(await written(page), await written(page, reference));
  assert.deepEqual(await page.evaluate(properties), {
    skipLinks: 'Short cuts',
    banner: {dismissible: true, refresh: 90, urgency: 'assertive', max: 3},
    reader: {tools: 'contents share', localOnly: true, htmlFor: null},
    figures: [
      {zoom: true, label: 'Illustration', sensitive: null},
      {
        zoom: false,
        label: null,
        sensitive: 'This picture shows homes under water.',
      },
    ],
    footer: 'The Wayfarer',
  });

  // Events come with their details.
  await press(page, 'lede-reader', '#contents');
  await heard(page, 'lede-tool-toggle contents true');
  await page.keyboard.press('Escape');
  await heard(page, 'lede-tool-toggle contents false');
  await press(page, 'lede-figure:last-of-type', '[part~=reveal-button]');
  await heard(page, 'lede-reveal true');

  // Options go when the application takes them away, and come again.
  await set(page, 'zoom', false);
  await shown(page, 'lede-figure:first-of-type', '[part~=zoom-button]', false);
  await set(page, 'zoom', true);
  await shown(page, 'lede-figure:first-of-type', '[part~=zoom-button]', true);
  await press(page, 'lede-figure:last-of-type', '[part~=reveal-button]');
  await heard(page, 'lede-reveal false');
  await set(page, 'sensitive', false);
  await until(
    page,
    `document.querySelectorAll('[sensitive], [inert], lede-figure:state(concealed)').length === 0`,
  );
  await set(page, 'sensitive', true);
  await until(page, `document.querySelector('lede-figure:state(concealed)')`);

  // So does what the elements wrap.
  await set(page, 'quote', false);
  await until(page, `!document.querySelector('lede-pull-quote')`);
  await set(page, 'quote', true);
  await until(page, `document.querySelector('lede-pull-quote').repeated`);
  await set(page, 'retitled', true);
  await heard(page, 'lede-article-change The tide mill on Skerrin turns again');
  assert.equal(
    await page.evaluate(
      `document.getElementById(document.querySelector('article').getAttribute('aria-labelledby')).textContent.trim()`,
    ),
    'The tide mill on Skerrin turns again',
  );

  // A dismissed headline is gone; the next is news.
  await press(page, 'lede-breaking-banner', '[part~=dismiss]');
  await heard(
    page,
    'lede-dismiss Ferries to the outer islands resume after three days of fog',
  );
  await until(
    page,
    `document.querySelector('lede-breaking-banner').matches(':state(dismissed)')`,
  );
  await set(page, 'secondHeadline', true);
  await until(
    page,
    `!document.querySelector('lede-breaking-banner').matches(':state(empty)')`,
  );
  await set(page, 'secondHeadline', false);
  await until(
    page,
    `document.querySelectorAll('lede-breaking-banner > p').length === 1`,
  );

  await set(page, 'retitled', false);
  await until(
    page,
    `document.querySelector('h1').textContent.includes('island')`,
  );
  assert.equal(await written(page), await written(page, reference));
  await page.evaluate(`document.dispatchEvent(new Event('unmount'))`);
  await until(page, `!document.querySelector('lede-article')`);
  // What is remembered is forgotten for the next.
  await page.evaluate(`localStorage.clear()`);
}

/** The text of a function for the page: what the elements take their options to be. */
const properties = `(() => {
  const pick = (selector, ...names) => {
    const element = document.querySelector(selector);
    return Object.fromEntries(names.map((name) => [name, element[name]]));
  };
  const {refresh, ...banner} = pick('lede-breaking-banner', 'dismissible', 'refresh', 'urgency', 'max');
  return {
    skipLinks: document.querySelector('lede-skip-links').label,
    banner: {...banner, refresh: Number(refresh)},
    reader: pick('lede-reader', 'tools', 'localOnly', 'htmlFor'),
    figures: [...document.querySelectorAll('lede-figure')].map(({zoom, label, sensitive}) => ({zoom, label: label ?? null, sensitive: sensitive ?? null})),
    footer: document.querySelector('lede-publisher-footer').name,
  };
})()`;

async function until(page: Page, script: string): Promise<void> {
  await page.waitForFunction(script).catch(async (error: unknown) => {
    const output = await page.evaluate(
      `document.querySelector('output')?.textContent`,
    );
    throw new Error(`Not so: ${script}\nHeard: ${String(output)}`, {
      cause: error,
    });
  });
}

/** Waits for a line in the application's list of events. */
function heard(page: Page, line: string): Promise<void> {
  return until(
    page,
    `document.querySelector('output').textContent.split('\\n').includes(${JSON.stringify(line)})`,
  );
}

function shown(
  page: Page,
  host: string,
  part: string,
  isShown: boolean,
): Promise<void> {
  return until(
    page,
    `Boolean(document.querySelector(${JSON.stringify(host)})?.shadowRoot?.querySelector(${JSON.stringify(part)})) === ${isShown}`,
  );
}

/** Presses a button in an element's shadow root, once it is there. */
async function press(page: Page, host: string, part: string): Promise<void> {
  await shown(page, host, part, true);
  const button = await page.evaluateHandle(
    `document.querySelector(${JSON.stringify(host)}).shadowRoot.querySelector(${JSON.stringify(part)})`,
  );
  await button.asElement()?.evaluate((element) => {
    (element as HTMLElement).click();
  });
}

/** Sets one of the application's own controls. */
async function set(page: Page, name: string, value: boolean): Promise<void> {
  await page.$eval(`#controls [name=${name}]`, (box) => {
    box.scrollIntoView();
  });
  await page.waitForSelector(
    `#controls [name=${name}]${value ? ':not(:checked)' : ':checked'}`,
  );
  await page.$eval(`#controls [name=${name}]`, (box) => {
    (box as HTMLInputElement).click();
  });
}
