import {warn} from '../../warn.js';
import type {LedeBreakingBanner} from './breaking-banner.js';
import {isText} from '../../dom/kinds.js';

/** Tells the author what can't work, in the development build. */
export function checkBanner(banner: LedeBreakingBanner): void {
  const {src, stream, refresh, max, urgency} = banner;
  if (src && !isHttp(src)) {
    warn(
      banner,
      'src',
      `can't fetch src="${src}". Give it the http(s) address of a JSON Feed, RSS or Atom document.`,
    );
  }
  if (stream && !src) {
    warn(
      banner,
      'stream',
      'has `stream` but no `src`. Name the event stream in `src`.',
    );
  }
  if (!(refresh >= 10)) {
    warn(
      banner,
      'refresh',
      'takes `refresh` in seconds, 10 or more. Give it a number, or leave it out for 60.',
    );
  }
  if (!(max >= 1)) {
    warn(
      banner,
      'max',
      'takes `max` as a number of headlines, 1 or more. Leave it out for 3.',
    );
  }
  if (!['polite', 'assertive'].includes(urgency)) {
    warn(
      banner,
      'urgency',
      `does not know urgency="${urgency}". It is "polite" or "assertive".`,
    );
  }
  const nodes = [...banner.childNodes];
  if (
    banner.firstElementChild &&
    nodes.some((node) => isText(node) && node.data.trim())
  ) {
    warn(
      banner,
      'text',
      'has text beside elements, which are laid out apart. Put each headline in a <p> of its own.',
    );
  }
}

function isHttp(src: string): boolean {
  try {
    return /^https?:$/.test(new URL(src, document.baseURI).protocol);
  } catch {
    return false;
  }
}
