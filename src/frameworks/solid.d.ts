import type {JSX} from 'solid-js';
import type {LedeListeners, LedeMarkup} from './markup.js';

type Props<Tag extends keyof LedeMarkup> = JSX.HTMLAttributes<
  LedeMarkup[Tag]['element']
> &
  LedeMarkup[Tag]['attributes'] &
  LedeListeners<Tag, 'on:'>;

/** Lede's tags in JSX, for Solid. */
export type LedeElements = {[Tag in keyof LedeMarkup]: Props<Tag>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends LedeElements {}
  }
}
