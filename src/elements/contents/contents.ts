import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {contents} from './tool.js';

/**
 * The contents of an article: links to its headings, nested as they are, and where
 * in them the reader is. Behind a button, or with `inline` in its place in the
 * page, such as a column beside the article. `lede-reader` has it among its tools;
 * use this one where it stands alone. An article with fewer than two headings
 * besides its headline has no contents: then there is nothing.
 *
 * A screen reader says "In this article, navigation", then a list with the list
 * in it, each link in its heading's language, and of one of them "current
 * location". While the reader reads on, that moves without a word. A link
 * that is followed takes focus to its heading, which is said; Back returns to the
 * button, and to the place in the page.
 *
 * Script is needed for all of it. A heading without an id is lent one that is made
 * of its words and stays, so that links to it can be shared; `inline` appears with
 * the script, so give it a place where nothing stands below it, or a
 * `min-block-size`.
 *
 * @summary Links to the headings of an article.
 * @tagname lede-contents
 *
 * @csspart toolbar - The line with the button.
 * @csspart button - Opens and closes the contents.
 * @csspart panel - What holds the contents: a popover, or a part of the page.
 * @csspart heading - The first line of the popover: its name, and the button that closes it.
 * @csspart close-button - Closes the popover.
 * @csspart list - Each list of links, those within others too.
 * @csspart item - Each item of a list.
 * @csspart link - Each link; the one where the reader is has `aria-current`.
 * @csspart none - The sentence in place of the list, where the headings went while it was open.
 *
 * @fires lede-tool-toggle {CustomEvent<ToolToggleDetail>} - The contents are opened or closed.
 */
export class LedeContents extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Shows the contents in their place in the page, without a button. Default: false. */
  @property({type: Boolean}) inline = false;

  constructor() {
    super();
    new Toolbar(this, () => [contents]);
  }
}
