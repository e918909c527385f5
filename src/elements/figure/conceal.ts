import {borrowAttribute} from '../../dom/borrowed-attributes.js';

/** What each figure has made inert: where it stands in the figure may be another place later. */
const inert = new WeakMap<Element, readonly Element[]>();

/**
 * Makes the media of a figure inert, or what they were before. The style sheet
 * hides them; this holds also where a site's own styles show them to a screen reader.
 *
 * @returns whether what is now inert held the focus.
 */
export function conceal(host: Element, concealed: boolean): boolean {
  let hadFocus = false;
  const parts = [...(host.querySelector('figure') ?? host).children];
  const hidden = parts.filter(
    (part) => concealed && part.localName !== 'figcaption',
  );
  for (const part of hidden) {
    hadFocus ||= part.matches(':focus-within');
    borrowAttribute(part, 'inert', '');
  }
  for (const part of [...parts, ...(inert.get(host) ?? [])]) {
    const isShown = !hidden.includes(part) && host.contains(part);
    if (isShown && part.hasAttribute('inert')) {
      borrowAttribute(part, 'inert', null);
    }
  }
  inert.set(host, hidden);
  if (concealed) {
    host.querySelectorAll('audio, video').forEach(pause);
    host.addEventListener('play', onPlay, {capture: true});
  } else {
    host.removeEventListener('play', onPlay, {capture: true});
  }
  return hadFocus;
}

/** What is hidden must not be heard, also if it starts by itself. */
function onPlay({target}: Event): void {
  pause(target);
}

function pause(media: EventTarget | null): void {
  (media as Partial<HTMLMediaElement>).pause?.();
}
