import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {Toolbar} from '../../controllers/toolbar.js';
import {readAloud} from './tool.js';

/**
 * Reads the article aloud, by a voice of the reader's own device. Put it inside
 * the `article`, after the byline; or use `lede-reader`, which has it among the
 * other tools.
 *
 * A screen reader says "Listen, button, collapsed". Pressed, it opens the player,
 * a region named "Read aloud", at the foot of the window: Play, steps by sentence
 * and paragraph, and under Options speed, voice, highlighting and scrolling. It
 * begins at the top, at the selection, or at a sentence that is double-clicked;
 * never by itself. Each part is spoken in its own language. Left out is what is
 * no text of the article, and what is marked `data-read-aloud="skip"`.
 *
 * With `src` the publisher's own recording is played by the same controls, and by
 * media keys and the lock screen; with `transcript` the sentences in it are
 * found in the article, highlighted and stepped through, otherwise it goes by ten
 * seconds. If it can't be played a voice of the device reads on, and says why.
 *
 * Where the device has no voice for the language, the player says so and offers
 * what there is. A voice that is sent the text over the internet is marked, and
 * never taken without the reader's choice. Without script nothing is there.
 *
 * @summary Reads the article aloud, and shows where it is.
 * @tagname lede-read-aloud
 *
 * @attr {string} src - URL of the publisher's own recording of the article, which is played instead: an audio file that all browsers play (MP3, AAC), from a server that answers range requests. Looked at when the player is opened, fetched when the reader presses Play. Default: none, a voice reads.
 * @attr {string} transcript - URL of the words of the recording and their times, in WebVTT. From another origin it needs CORS. Default: none, and the recording is heard without highlighting.
 *
 * @csspart toolbar - What holds the button.
 * @csspart button - The button that opens and closes the player.
 * @csspart panel - The player.
 * @csspart heading - Its first line: its name, and the button that closes it.
 * @csspart close-button - Closes it, and ends the reading.
 * @csspart controls - The line of Play and the steps.
 * @csspart play-button - Plays and pauses.
 * @csspart step-button - Each of the steps.
 * @csspart options-button - Shows and hides the options.
 * @csspart voice - The choice of a voice.
 *
 * @cssproperty [--lede-read-aloud-sentence-background=#fff0b3] - Behind the sentence that is read. Set it on the article. Where colours are forced, the system's count.
 * @cssproperty [--lede-read-aloud-sentence-color=#1a1a1a] - Its text.
 * @cssproperty [--lede-read-aloud-word-background=#ffd34d] - Behind the word that is read, where the voice tells.
 * @cssproperty [--lede-read-aloud-word-color=#000] - Its text.
 * @cssproperty [--lede-read-aloud-word-decoration=underline 2px] - Its line.
 * @cssproperty [--lede-read-aloud-outline=2px solid currentcolor] - Around each line of the sentence, in browsers without the CSS Custom Highlight API. Set it on the element.
 *
 * @fires lede-tool-toggle {CustomEvent<ToolToggleDetail>} - The player is opened or closed.
 */
export class LedeReadAloud extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Shows the player in its place in the page, without a button. Default: false. */
  @property({type: Boolean}) inline = false;

  /** Offers no voice that is sent the text over the internet. Default: false. */
  @property({type: Boolean, attribute: 'local-only'}) localOnly = false;

  constructor() {
    super();
    new Toolbar(this, () => [readAloud]);
  }
}
