import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {followReading} from '../../controllers/follow-reading.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {contents} from '../contents/tool.js';
import {readAloud} from '../read-aloud/tool.js';
import {preferences} from '../reading-preferences/tool.js';
import {share} from '../share/tool.js';

const all = [contents, readAloud, preferences, share];

/**
 * The reader's tools in one line: contents, read-aloud, reading preferences,
 * sharing, and how far the reader is. Put it inside the `article`, after the
 * byline. In a narrow window it stays along the window's foot, in reach of a
 * thumb, as long as what it stands in is in view.
 *
 * A screen reader says "Reader tools, toolbar", and of each button its name and
 * whether its panel is open. One Tab stop; arrow keys go from button to button.
 * A tool is fetched when the reader first presses its button. Without script
 * none of it is there.
 *
 * @summary A toolbar with everything that helps to read an article.
 * @tagname lede-reader
 *
 * @attr {string} src - URL of the publisher's own recording of the article, which read-aloud plays. See `lede-read-aloud`. Default: none.
 * @attr {string} transcript - URL of the words of the recording and their times, in WebVTT. Default: none.
 *
 * @csspart toolbar - The line of buttons.
 * @csspart button - Each button in it.
 * @csspart panel - What a button opens.
 * @csspart heading - The first line of a panel: its name, and the button that closes it.
 * @csspart close-button - Closes a panel.
 * @csspart progress - How far the reader is: text and bar.
 * @csspart progress-text - "About 3–4 minutes left".
 * @csspart progress-short - "3–4 min", where there is no room for the text.
 * @csspart progress-bar - The bar's whole length.
 * @csspart progress-fill - The part of it that is read.
 * @csspart offer - What offers the place of the last visit, with `resume`.
 * @csspart resume-button - Goes there.
 * @csspart dismiss-button - Turns the offer down.
 *
 * @fires lede-tool-toggle {CustomEvent<ToolToggleDetail>} - A tool's panel is opened or closed.
 */
export class LedeReader extends ReactiveElement {
  /** Id of the article that the tools are for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Which tools, and in which order, of `contents read-aloud preferences share progress`, parted by spaces; the progress is always the last. Default: all. Other words count for nothing. */
  @property() tools: string | null = null;

  /** Keeps the reader's place, and offers it at the next visit. Default: false. */
  @property({type: Boolean}) resume = false;

  /** Read-aloud offers no voice that is sent the text over the internet. Default: false. */
  @property({type: Boolean, attribute: 'local-only'}) localOnly = false;

  constructor() {
    super();
    new Toolbar(this, () => this.#tools());
    followReading(this);
  }

  #tools() {
    const {tools} = this;
    if (typeof tools !== 'string') return all;
    return tools
      .split(/\s+/)
      .flatMap((word) =>
        all.filter(({name}) => word === name.replace('A', '-a')),
      );
  }
}

/** Detail of `lede-tool-toggle`. */
export interface ToolToggleDetail {
  /** Which tool, by its word in `tools`. */
  readonly tool: 'contents' | 'read-aloud' | 'preferences' | 'share';
  /** Whether its panel is open now. */
  readonly open: boolean;
}
