import {readFile} from 'node:fs/promises';
import type {Page} from 'puppeteer-core';

/** The article as any server would write it. */
export const reference = await readFile(
  'test/consumers/shared/page.html',
  'utf8',
);

/**
 * The article's markup in the page, or in HTML that is parsed there, without
 * what Lede adds to it and what frameworks do as they like: comments, white
 * space, the order of attributes and, unless the `hosts` are asked for,
 * options, which are set as properties.
 */
export async function written(
  page: Page,
  html?: string,
  {hosts = false} = {},
): Promise<string> {
  return (await page.evaluate(
    `(${write})(${JSON.stringify(html)}, ${hosts})`,
  )) as string;
}

/** The text of a function for the page. */
const write = `(html, hosts) => {
  const source = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  const lines = [];
  const write = (node) => {
    if (node instanceof Text) {
      const words = node.data.replace(/\\s+/g, ' ').trim();
      // Several texts side by side are one for a reader.
      if (words !== '' && lines.length > 0 && !lines.at(-1).startsWith('<')) lines.push(lines.pop() + ' ' + words);
      else if (words !== '') lines.push(words);
    }
    if (!(node instanceof Element)) return;
    const isSkipped = !hosts && node.localName.startsWith('lede-');
    const added = ['data-lede-set', 'data-lede-printed', ...(node.getAttribute('data-lede-set') ?? '').split(' ')];
    const attributes = [...node.attributes]
      .filter(({name}) => !added.includes(name) && !isSkipped)
      .map(({name, value}) => name + '=' + JSON.stringify(value))
      .sort();
    lines.push('<' + [node.localName, ...attributes].join(' ') + '>');
    node.childNodes.forEach(write);
    lines.push('</' + node.localName + '>');
  };
  source.querySelectorAll('lede-skip-links, lede-breaking-banner, main, lede-publisher-footer').forEach(write);
  return lines.join('\\n');
}`;
