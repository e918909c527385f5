import type {LedeMarkup} from './markup.js';

/** Lede's tags, and the element of each. */
export type LedeElementTagNameMap = {
  [Tag in keyof LedeMarkup]: LedeMarkup[Tag]['element'];
};

/**
 * What is known of Lede's tags, for those with a prefix of a site's own:
 * `Prefixed<'acme-', LedeElementTagNameMap>` has an `acme-figure`.
 */
export type Prefixed<Prefix extends string, Tags> = {
  [
    Tag in keyof Tags as Tag extends `lede-${infer Name}`
      ? `${Prefix}${Name}`
      : never
  ]: Tags[Tag];
};
