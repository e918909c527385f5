/**
 * How many times as much processor time something takes when it has ten times as
 * much to do: about 10 where that is in proportion, 100 where it is the square.
 * What else the machine does, and the collection of garbage on other threads, can
 * make it more and not less: so it is asked up to five times, and the least counts.
 */
export function growth(run: (size: number) => unknown, size: number): number {
  let least = Infinity;
  for (let tries = 0; tries < 5 && least >= inProportion; tries++) {
    least = Math.min(least, cost(run, size * 10) / cost(run, size));
  }
  return least;
}

/** Above this, it grows faster than what there is to do. */
export const inProportion = 40;

/** Milliseconds of the processor, at best. */
function cost(run: (size: number) => unknown, size: number): number {
  const costs = [0, 1, 2].map(() => {
    const {user, system} = process.cpuUsage();
    run(size);
    const spent = process.cpuUsage({user, system});
    return (spent.user + spent.system) / 1000;
  });
  // Less can't be told apart from nothing.
  return Math.max(1, Math.min(...costs));
}
