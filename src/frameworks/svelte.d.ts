import type {HTMLAttributes} from 'svelte/elements';
import type {LedeListeners, LedeMarkup} from './markup.js';

type Props<Tag extends keyof LedeMarkup> = HTMLAttributes<
  LedeMarkup[Tag]['element']
> &
  LedeMarkup[Tag]['attributes'] &
  LedeListeners<Tag>;

/** Lede's tags in templates, for Svelte 5. */
export type LedeElements = {[Tag in keyof LedeMarkup]: Props<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends LedeElements {}
}
