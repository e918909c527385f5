import {fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {LedeBreakingBanner} from '../src/elements/breaking-banner/breaking-banner.js';
import type {FeedAnswer, FeedLog} from './servers/feed-server.js';

/** Puts a banner into the page. */
export async function create(
  template: TemplateResult,
): Promise<LedeBreakingBanner> {
  const root = await fixture<HTMLElement>(template);
  const banner = root.matches('lede-breaking-banner')
    ? root
    : root.querySelector('lede-breaking-banner')!;
  await banner.updateComplete;
  return banner;
}

export function json(items: unknown[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Breaking',
    items,
  });
}

/** The name of the landmark that the banner is, or `null` where it is none. */
export function regionOf(banner: Element): string | null {
  return banner.getAttribute('role') === 'region'
    ? banner.getAttribute('aria-label')
    : null;
}

export function texts(banner: Element): string[] {
  return [...banner.children].map((child) => child.textContent);
}

export function statusOf(banner: Element): HTMLElement | null | undefined {
  return banner.shadowRoot?.querySelector<HTMLElement>('[aria-live]');
}

/** What is put into the live region from now on, one entry for each insertion. */
export function record(banner: Element, onSaid?: () => void): string[][] {
  const said: string[][] = [];
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      if (addedNodes.length === 0) continue;
      said.push(Array.from(addedNodes, ({textContent}) => textContent ?? ''));
      onSaid?.();
    }
  }).observe(statusOf(banner)!, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

/** Counts what changes in the banner from now on, its shadow root included. */
export function mutations(banner: Element): () => number {
  let count = 0;
  const observer = new MutationObserver((records) => {
    add(records);
  });
  // The height of the page may change while a test waits, and with it the room below an overlay.
  const add = (records: MutationRecord[]): number =>
    (count += records.filter(
      ({attributeName}) => attributeName !== 'style',
    ).length);
  const all = {
    childList: true,
    characterData: true,
    attributes: true,
    subtree: true,
  };
  observer.observe(banner, all);
  observer.observe(banner.shadowRoot!, all);
  return () => add(observer.takeRecords());
}

export async function serve(answer: FeedAnswer) {
  const url = `/feeds/${crypto.randomUUID()}`;
  const feed = {
    url,
    answer: (next: FeedAnswer) =>
      fetch(url, {method: 'PUT', body: JSON.stringify(next)}),
    more: (text: string) => fetch(`${url}/more`, {method: 'POST', body: text}),
    rest: (text: string) => fetch(`${url}/rest`, {method: 'POST', body: text}),
    send: (messages: string) =>
      fetch(`${url}/messages`, {method: 'POST', body: messages}),
    log: async () => (await (await fetch(`${url}/log`)).json()) as FeedLog,
  };
  await feed.answer(answer);
  return feed;
}
