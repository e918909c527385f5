import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {preferences} from './tool.js';

/**
 * How the article looks, as its reader wants it: text size, spacing, theme,
 * typeface, length of lines, alignment. Put it inside the `article`, after the
 * byline; `lede-reader` has it among the other tools.
 *
 * A screen reader says the button's name, then "Reading preferences, dialog"
 * (`inline`, "region") and its groups of radio buttons and sliders; each says
 * itself what it is set to. What changes is the article alone, at once, and the
 * line at the top of the window stays there. What the reader chose is kept in the
 * browser's storage, if there is any, and holds on the site's other pages and
 * tabs; it goes nowhere else. Forced colours win over every theme. Without script
 * none of it is there.
 *
 * With `lede-preferences.js` in the page's head, the next page is as the reader
 * chose from its first paint.
 *
 * @summary A panel for the look of the article, which the reader's browser remembers.
 * @tagname lede-reading-preferences
 *
 * @csspart toolbar - The line that its button stands in.
 * @csspart button - Opens the panel.
 * @csspart panel - The panel.
 * @csspart heading - Its first line: its name, and the button that closes it.
 * @csspart close-button - Closes it.
 * @csspart reset-button - Goes back to the publisher's style.
 *
 * @cssproperty --lede-font-sans - The typeface that "sans serif" comes to: the device's by default.
 * @cssproperty --lede-font-serif - The typeface that "serif" comes to: the device's by default.
 * @cssproperty --lede-font-low-vision - The site's typeface for low vision, if it has one: nothing is fetched by Lede. It is by default Atkinson Hyperlegible, Luciole or Andika, if one is on the device, else Verdana. The panel says which it is.
 *
 * @fires lede-tool-toggle {CustomEvent<ToolToggleDetail>} - The panel is opened or closed.
 */
export class LedeReadingPreferences extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Shows the tool in its place in the page, without a button. Default: false. */
  @property({type: Boolean}) inline = false;

  constructor() {
    super();
    new Toolbar(this, () => [preferences]);
  }
}
