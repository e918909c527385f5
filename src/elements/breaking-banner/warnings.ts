import {warn} from '../../warn.js';
import type {LedeBreakingBanner} from './breaking-banner.js';
import {isLabel} from './headlines.js';
import {liveRegionAround, liveRegionsIn} from './live-region.js';
import {isText} from '../../dom/kinds.js';

/** Tells the author what can't work, in the development build. */
export function checkBanner(
  banner: LedeBreakingBanner,
  label: string | undefined,
): void {
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
  const live = liveRegionAround(banner) ?? liveRegionsIn(banner)[0];
  if (live) {
    warn(
      banner,
      'live-region',
      `leaves it to a live region of yours, <${live.localName}>, to announce headlines. Take \`aria-live\` or \`role\` off it: what comes later is announced without, in every browser.`,
    );
  }
  const heading =
    label && [...banner.children].find((child) => isLabel(child, label));
  if (heading) {
    warn(
      banner,
      'heading',
      `has its label twice: in a <${heading.localName}> of yours, and as drawn by itself. Leave the heading out; for other words use \`label\`.`,
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
