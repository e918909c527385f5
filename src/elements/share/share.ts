import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {share} from './tool.js';

/**
 * Ways to share an article: through an app, by the system's own menu where there
 * is one; a link that is copied; a quotation that the reader has selected, copied
 * with a link that leads to its very words; an e-mail; the printer. Nothing is
 * loaded from elsewhere, nothing is counted, and parameters that track readers
 * are left out of the address. What the reader copies by other means is never
 * changed.
 *
 * The address is the page's canonical one if it is on the same site, else the
 * page's own. On a page with several articles each has its own: the link in it
 * with `rel="bookmark"`, else the place of its `id` in the page.
 *
 * A screen reader says "Share, button, collapsed"; in the panel, "Share this
 * article, dialog" (`inline`, "region") and a list of buttons. What has been
 * copied is said once, and focus stays on the button. Where the page may not
 * copy, what is to be copied stands in a field, selected.
 *
 * @summary Copy, send or print an article, or words of it, with a link to them.
 * @tagname lede-share
 *
 * @csspart toolbar - The line that the button stands in.
 * @csspart button - The button that opens the panel.
 * @csspart panel - What it opens.
 * @csspart heading - The first line of the panel: its name, and the button that closes it.
 * @csspart close-button - Closes the panel.
 * @csspart share-button - Each button in the panel.
 * @csspart share-link - The link that begins an e-mail.
 *
 * @fires lede-tool-toggle {CustomEvent<ToolToggleDetail>} - The panel is opened or closed.
 */
export class LedeShare extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Shows the tool in its place in the page, without a button. Default: false. */
  @property({type: Boolean}) inline = false;

  constructor() {
    super();
    new Toolbar(this, () => [share]);
  }
}
