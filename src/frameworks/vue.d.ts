import type {HTMLAttributes, ReservedProps} from 'vue';
import type {LedeListeners, LedeMarkup} from './markup.js';

type Props<Tag extends keyof LedeMarkup> = HTMLAttributes &
  ReservedProps &
  LedeMarkup[Tag]['attributes'] &
  LedeListeners<Tag>;

/** Lede's tags in templates, for Vue 3. */
export type LedeElements = {
  [Tag in keyof LedeMarkup]: new () => {$props: Props<Tag>};
};

declare module 'vue' {
  interface GlobalComponents extends LedeElements {}
}
