import type {ToolHost} from '../../controllers/tool.js';
import {arrive} from './arrival.js';

/*
 * What few pages need, and those once they are laid out: one file.
 */
export {headingsFor} from './elsewhere.js';

/** What a tool does once this is here. */
export function begin(host: ToolHost): void {
  arrive(host);
  host.requestUpdate();
}
