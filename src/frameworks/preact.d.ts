import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {LedeListeners, LedeMarkup} from './markup.js';

type Props<Tag extends keyof LedeMarkup> = HTMLAttributes<
  LedeMarkup[Tag]['element']
> &
  ClassAttributes<LedeMarkup[Tag]['element']> &
  LedeMarkup[Tag]['attributes'] &
  LedeListeners<Tag>;

/** Lede's tags in JSX, for Preact. */
export type LedeElements = {[Tag in keyof LedeMarkup]: Props<Tag>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends LedeElements {}
  }
}
