import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-publisher-footer
 */
export class LedePublisherFooter extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
