/**
 * How many times as much processor time something takes when it has ten times as
 * much to do: about 10 where that is in proportion, 100 where it is the square.
 * What else the machine does is not in it.
 */
export function growth(run: (size: number) => unknown, size: number): number {
  let [small, large] = [Infinity, Infinity];
  // The collection of garbage, on other threads, makes a run dearer and none cheaper: the more runs, the nearer to what it costs.
  for (let round = 0; round < 15; round++) {
    small = Math.min(small, cost(run, size));
    large = Math.min(large, cost(run, size * 10));
    if (round > 1 && large < inProportion * small) break;
  }
  // Less than a millisecond can't be told apart from nothing.
  return large / Math.max(1, small);
}

/** Above this, it grows faster than what there is to do. */
export const inProportion = 40;

/** Milliseconds of the processor. */
function cost(run: (size: number) => unknown, size: number): number {
  const before = process.cpuUsage();
  run(size);
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
