/**
 * The word that another was probably meant to be: the one with the fewest letters
 * put in, left out, replaced or swapped with their neighbour (optimal string
 * alignment distance), if they are at most a third of it. Of several, the first.
 */
export function nearest(
  word: string,
  words: Iterable<string>,
): string | undefined {
  let best: string | undefined;
  let fewest = Math.floor(word.length / 3);
  for (const candidate of words) {
    const mistakes = distance(word, candidate);
    if (mistakes > fewest || (mistakes === fewest && best !== undefined)) {
      continue;
    }
    best = candidate;
    fewest = mistakes;
  }
  return best;
}

function distance(one: string, other: string): number {
  const rows = [Array.from({length: other.length + 1}, (_, index) => index)];
  const at = (row: number, column: number): number =>
    rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j++) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + differs,
          isSwap ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
