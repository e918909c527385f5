import type {LedeElementTagNameMap, Prefixed} from 'lede-elements';
import type {LedeElements} from 'lede-elements/react';

declare global {
  interface HTMLElementTagNameMap extends Prefixed<
    'acme-',
    LedeElementTagNameMap
  > {}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Prefixed<'acme-', LedeElements> {}
  }
}
