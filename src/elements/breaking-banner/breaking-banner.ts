import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-breaking-banner
 */
export class LedeBreakingBanner extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
