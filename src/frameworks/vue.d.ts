import type {HTMLAttributes, ReservedProps} from 'vue';
import type {LedeListeners, LedeMarkup} from './markup.js';

/** A name as Vue's checker asks for it, however it is written in the template. */
type CamelCase<Name extends string> =
  Name extends `${infer Start}-${infer Rest}`
    ? `${Start}${Capitalize<CamelCase<Rest>>}`
    : Name;

type InCamelCase<Props> = {
  [Name in keyof Props as CamelCase<Name & string>]: Props[Name];
};

type Props<Tag extends keyof LedeMarkup> = HTMLAttributes &
  ReservedProps &
  InCamelCase<LedeMarkup[Tag]['attributes']> &
  InCamelCase<LedeListeners<Tag, 'on-'>>;

/** Lede's tags in templates, for Vue 3. */
export type LedeElements = {
  [Tag in keyof LedeMarkup]: new () => {$props: Props<Tag>};
};

declare module 'vue' {
  interface GlobalComponents extends LedeElements {}
}
