import type {Page} from 'puppeteer-core';

/**
 * A document as the reader's browser composes it, written as plain HTML: the
 * shadow tree in the place of its host's children, what is assigned to a slot
 * in the place of the slot. An id in a shadow root, and what refers to it, gets
 * the root's number, since ids are unique by root.
 */
export async function flatten(page: Page, selector: string): Promise<string> {
  return (await page.evaluate(
    `(${script})(document.querySelector('${selector}'))`,
  )) as string;
}

/** The markup under an element as it stands, without the comments that templates leave. */
export async function markupIn(page: Page, selector: string): Promise<string> {
  const markup = (await page.evaluate(
    `document.querySelector('${selector}').innerHTML`,
  )) as string;
  return markup.replace(/<!--.*?-->/gs, '');
}

const script = `function (top) {
  const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
  const references = /^(for|form|list|headers|popovertarget|commandfor|aria-(activedescendant|controls|describedby|details|errormessage|flowto|labelledby|owns))$/;
  const roots = [document];
  const numberOf = (node) => {
    const root = node.getRootNode();
    if (!roots.includes(root)) roots.push(root);
    return roots.indexOf(root);
  };
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = (element, {name, value}) => {
    const number = numberOf(element);
    if (number > 0 && (name === 'id' || references.test(name))) {
      value = value.trim().split(/\\s+/).map((id) => id + '-' + number).join(' ');
    }
    return name === 'slot' ? '' : ' ' + name + '="' + escape(value).replaceAll('"', '&quot;') + '"';
  };
  const all = (nodes) => [...nodes].map(write).join('');
  const write = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      return /^(script|style)$/.test(node.parentNode.localName) ? node.data : escape(node.data);
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.localName === 'slot') {
      const assigned = node.assignedNodes();
      return all(assigned.length > 0 ? assigned : node.childNodes);
    }
    const tag = node.localName;
    const start = '<' + tag + [...node.attributes].map((each) => attribute(node, each)).join('') + '>';
    return empty.test(tag) ? start : start + all((node.shadowRoot ?? node).childNodes) + '</' + tag + '>';
  };
  return top === document.documentElement ? '<!doctype html>' + write(top) : all(top.childNodes);
}`;
