/** The items of a list with their indexes. Not by an array's own `entries()`: on a page with Prototype.js (up to 1.7.1) that is something else. */
export function* indexed<Item>(
  list: Iterable<Item>,
): Generator<[index: number, item: Item]> {
  let index = 0;
  for (const item of list) yield [index++, item];
}
