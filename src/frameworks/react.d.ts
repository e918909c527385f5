import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {LedeListeners, LedeMarkup} from './markup.js';

type Props<Tag extends keyof LedeMarkup> = DetailedHTMLProps<
  HTMLAttributes<LedeMarkup[Tag]['element']>,
  LedeMarkup[Tag]['element']
> &
  LedeMarkup[Tag]['attributes'] &
  LedeListeners<Tag>;

/** Lede's tags in JSX, for React 19. */
export type LedeElements = {[Tag in keyof LedeMarkup]: Props<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LedeElements {}
  }
}
