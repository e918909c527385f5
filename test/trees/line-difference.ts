/** A place where two lists of lines differ. */
export interface Hunk {
  /** Where it begins in the first list: the number of lines before it. */
  readonly at: number;
  /** Where it begins in the second. */
  readonly otherAt: number;
  readonly lines: readonly string[];
  readonly others: readonly string[];
}

/** Where two lists of lines differ, by their longest common subsequence. */
function difference(
  lines: readonly string[],
  others: readonly string[],
): Hunk[] {
  const width = others.length + 1;
  // How many lines are common from a place in each list on.
  const common = new Uint32Array((lines.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = lines.length - 1; row >= 0; row--) {
    for (let column = others.length - 1; column >= 0; column--) {
      common[row * width + column] =
        lines[row] === others[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const hunks: Hunk[] = [];
  let row = 0;
  let column = 0;
  while (row < lines.length || column < others.length) {
    const [start, otherStart] = [row, column];
    while (
      (row < lines.length || column < others.length) &&
      (row === lines.length ||
        column === others.length ||
        lines[row] !== others[column])
    ) {
      if (
        column === others.length ||
        (row < lines.length && at(row + 1, column) >= at(row, column + 1))
      ) {
        row++;
      } else column++;
    }
    if (row > start || column > otherStart) {
      hunks.push({
        at: start,
        otherAt: otherStart,
        lines: lines.slice(start, row),
        others: others.slice(otherStart, column),
      });
    }
    while (row < lines.length && lines[row] === others[column]) {
      row++;
      column++;
    }
  }
  return hunks;
}

/** What has to be read of a difference: its lines with − and +, and those around them. */
export function describeDifference(before: string, after: string): string {
  const lines = before.split('\n');
  return difference(lines, after.split('\n'))
    .map((hunk) =>
      [
        ...lines
          .slice(Math.max(0, hunk.at - 3), hunk.at)
          .map((line) => `  ${line}`),
        ...hunk.lines.map((line) => `- ${line}`),
        ...hunk.others.map((line) => `+ ${line}`),
        ...lines
          .slice(hunk.at + hunk.lines.length, hunk.at + hunk.lines.length + 2)
          .map((line) => `  ${line}`),
      ].join('\n'),
    )
    .join('\n…\n');
}

/**
 * Each difference of two trees as text: the line before it, and its lines with
 * − and +, indented from the one that stands outermost.
 */
export function describeHunks(
  lines: readonly string[],
  others: readonly string[],
): string[] {
  return difference(lines, others).map((hunk) => {
    const shown = [
      `  ${lines[hunk.at - 1] ?? ''}`,
      ...hunk.lines.map((line) => `- ${line}`),
      ...hunk.others.map((line) => `+ ${line}`),
    ];
    const depth = Math.min(
      ...shown.map((line) => line.slice(2).search(/\S|$/)),
    );
    return shown
      .map((line) => line.slice(0, 2) + line.slice(2 + depth))
      .join('\n');
  });
}
