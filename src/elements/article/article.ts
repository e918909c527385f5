import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-article
 */
export class LedeArticle extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
