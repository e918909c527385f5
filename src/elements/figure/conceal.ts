import {borrowAttribute} from '../../dom/borrowed-attributes.js';

/**
 * Makes the media of a figure inert, or what they were before. The style sheet
 * hides them; this holds also where a site's own styles show them to a screen reader.
 *
 * @returns whether what is now inert held the focus.
 */
export function conceal(host: Element, concealed: boolean): boolean {
  let hadFocus = false;
  for (const part of (host.querySelector('figure') ?? host).children) {
    if (concealed && part.localName !== 'figcaption') {
      hadFocus ||= part.matches(':focus-within');
      borrowAttribute(part, 'inert', '');
    } else if (part.hasAttribute('inert')) {
      borrowAttribute(part, 'inert', null);
    }
  }
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
