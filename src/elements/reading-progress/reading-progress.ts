import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';

/**
 * TODO
 *
 * @summary TODO
 * @tagname lede-reading-progress
 */
export class LedeReadingProgress extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;
}
