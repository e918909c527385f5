export {inProportion} from '../text/growth.js';

/** Once and small: that something grows too fast is no mutant's death, and takes seconds to measure. */
export function growth(run: (size: number) => unknown, size: number): number {
  run(size / 100);
  return 1;
}
