/** Names the attributes of an author's element that Lede has set, so that a clone or a second run knows them from the author's own. */
export const marker = 'data-lede-set';

/** Elements from which Lede has taken back all that it had set, as others might. */
export const givenBack = new WeakSet<Node>();

/**
 * Sets an attribute on an element that belongs to the author, or takes it back.
 *
 * What the author wrote always wins: an attribute that is there and is not
 * Lede's is left alone. What Lede set is named in `data-lede-set`, so that it
 * can be taken back, also from a clone of the element.
 *
 * @param value - The value, or `null` to take back what Lede set.
 * @returns whether the attribute now has this value.
 */
export function borrowAttribute(
  element: Element,
  name: string,
  value: string | null,
): boolean {
  const current = element.getAttribute(name);
  const borrowed = new Set(element.getAttribute(marker)?.split(' '));
  const isBorrowed = borrowed.has(name);
  if (isBorrowed === (value !== null) && current === value) return true;
  if (current !== null && !isBorrowed) return current === value;

  if (value === null) {
    element.removeAttribute(name);
    borrowed.delete(name);
  } else {
    element.setAttribute(name, value);
    borrowed.add(name);
  }
  if (borrowed.size > 0) {
    element.setAttribute(marker, [...borrowed].join(' '));
    givenBack.delete(element);
  } else {
    element.removeAttribute(marker);
    givenBack.add(element);
  }
  return true;
}

/** What the author wrote in an attribute, or `null` where there is nothing but what Lede set. */
export function authoredAttribute(
  element: Element,
  name: string,
): string | null {
  const borrowed = element.getAttribute(marker)?.split(' ');
  return borrowed?.includes(name) ? null : element.getAttribute(name);
}
