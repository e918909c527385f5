import type {ToolHost} from '../../controllers/tool.js';
import {arrive} from './arrival.js';

/*
 * What few pages need, and those once they are laid out: one file.
 */
export {headingsFor} from './elsewhere.js';

const begun = new WeakSet<ToolHost>();

/** What a tool does once this is here. It may have been asked for several times meanwhile. */
export function begin(host: ToolHost): void {
  if (begun.has(host)) return;
  begun.add(host);
  arrive(host);
  host.requestUpdate();
}
