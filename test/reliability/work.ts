/*
 * What Lede asks of the browser, counted: time is another on every machine.
 * Imported before anything of Lede's.
 */

const counts: Record<string, number> = {};

/** What was asked while something was done. */
export async function workOf(
  what: (soFar: Readonly<Record<string, number>>) => Promise<void>,
): Promise<Record<string, number>> {
  for (const name of Object.keys(counts)) counts[name] = 0;
  await what(counts);
  return {...counts};
}

function add(name: string, count: number): void {
  counts[name] = (counts[name] ?? 0) + count;
}

/** Counts the calls of a method, or the readings of a property: each as one, or by what it answers. */
function count(
  owner: object,
  name: string,
  as: string,
  sizeOf: (answer: unknown, asked: unknown) => number = () => 1,
): void {
  const property = Object.getOwnPropertyDescriptor(owner, name);
  if (!property) return;
  for (const part of ['get', 'value'] as const) {
    const real: unknown = Reflect.get(property, part);
    if (typeof real !== 'function') continue;
    property[part] = function (this: unknown, ...given: unknown[]): unknown {
      const answer: unknown = Reflect.apply(real, this, given);
      add(as, sizeOf(answer, this));
      return answer;
    };
  }
  Object.defineProperty(owner, name, property);
}

const lengthOf = (answer: unknown): number =>
  (answer as {length: number} | null)?.length ?? 0;

for (const {prototype} of [Element, Document, DocumentFragment]) {
  const all = Object.getOwnPropertyDescriptor(prototype, 'querySelectorAll')!;
  const sizeOf = (_: unknown, root: unknown) =>
    lengthOf(Reflect.apply(all.value as () => unknown, root, ['*']));
  count(prototype, 'querySelectorAll', 'elements found', lengthOf);
  count(prototype, 'querySelectorAll', 'elements searched', sizeOf);
  count(prototype, 'querySelector', 'searches');
}
count(Element.prototype, 'closest', 'searches');
count(Element.prototype, 'setAttribute', 'attributes set');
count(Node.prototype, 'textContent', 'characters read', lengthOf);
count(CharacterData.prototype, 'data', 'characters read', lengthOf);
count(TreeWalker.prototype, 'nextNode', 'nodes walked through');
count(Intl.DisplayNames.prototype, 'of', 'names of languages');

// What has the browser lay the page out where it has changed.
const layout: readonly [owner: object, ...names: string[]][] = [
  [Element.prototype, 'getBoundingClientRect', 'getClientRects'],
  [Element.prototype, 'checkVisibility', 'scrollTop', 'scrollHeight'],
  [Element.prototype, 'scrollWidth', 'clientHeight', 'clientWidth'],
  [HTMLElement.prototype, 'offsetHeight', 'offsetWidth', 'innerText'],
  [Range.prototype, 'getBoundingClientRect', 'getClientRects'],
  [Document.prototype, 'elementFromPoint'],
  [window, 'getComputedStyle'],
];
for (const [owner, ...names] of layout) {
  for (const name of names) count(owner, name, 'questions of layout');
}

for (const name of [
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
] as const) {
  const Real = window[name] as typeof ResizeObserver;
  Object.assign(window, {
    [name]: class extends Real {
      constructor(callback: ResizeObserverCallback, ...rest: []) {
        super(
          (records, observer) => {
            add('calls of observers', 1);
            add('records of observers', records.length);
            callback(records, observer);
          },
          ...rest,
        );
        add('observers made', 1);
      }
    },
  });
}
