import type {JSX} from 'solid-js';
import type {LedeListeners, LedeMarkup} from './markup.js';

/** Solid sets what changes as a property, by the attribute's name in camel case. `for` has another name as a property, so it is written as an attribute. */
type Attributes<Tag extends keyof LedeMarkup> = {
  [
    Name in keyof LedeMarkup[Tag]['attributes'] as Name extends 'for'
      ? 'attr:for'
      : Name
  ]: LedeMarkup[Tag]['attributes'][Name];
};

type Props<Tag extends keyof LedeMarkup> = JSX.HTMLAttributes<
  LedeMarkup[Tag]['element']
> &
  Attributes<Tag> &
  LedeListeners<Tag, 'on:'>;

/** Lede's tags in JSX, for Solid. */
export type LedeElements = {[Tag in keyof LedeMarkup]: Props<Tag>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends LedeElements {}
  }
}
