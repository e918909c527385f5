import {normalise} from './normalise.js';

/** Whether two texts say the same, or nearly: an alternative text and a caption, say. */
export function saysTheSame(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}
