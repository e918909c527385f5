import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {toolbarStyles} from '../../controllers/toolbar.styles.js';
import {preferences} from './tool.js';

/**
 * TODO
 *
 * @summary TODO
 * @tagname lede-reading-preferences
 */
export class LedeReadingPreferences extends ReactiveElement {
  static override styles = toolbarStyles;

  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Shows the tool in its place in the page, without a button. Default: false. */
  @property({type: Boolean}) inline = false;

  constructor() {
    super();
    new Toolbar(this, () => [preferences]);
  }
}
