import type {Root} from '../../dom/find.js';
import {pageFooter} from '../../dom/page-footer.js';
import type {AnyStrings} from '../../locales/strings.js';
import {prefixed} from '../../tags.js';

/** The landmarks that readers skip to, as `strings.skipLinks` names them. */
export type Landmark = keyof Omit<AnyStrings['skipLinks'], 'label'>;

const selectors: Readonly<Record<Landmark, string>> = {
  main: 'main:not([role]), [role=main i]',
  navigation: 'nav:not([role]), [role=navigation i]',
  search: 'search:not([role]), [role=search i]',
  footer: `${pageFooter}, lede-publisher-footer:not(:has(footer))`,
};

/** What holds navigation and search of its own: the page's main ones stand outside, where it has them. */
const inner = 'main, article, aside, footer';

/** The landmarks that a page has and shows: of each kind the first, if there is one. */
export function findLandmarks(
  roots: Iterable<Root>,
  isDisplayed: (landmark: Element) => boolean,
): Map<Landmark, HTMLElement | undefined> {
  const all = [...roots];
  const found = new Map<Landmark, HTMLElement | undefined>();
  for (const kind of Object.keys(selectors) as Landmark[]) {
    const landmarks = all
      .flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>(prefixed(selectors[kind])),
      ])
      .filter((element) => isDisplayed(element) && isPerceivable(element));
    found.set(
      kind,
      landmarks.find((element) => !element.parentElement?.closest(inner)) ??
        landmarks[0],
    );
  }
  return found;
}

/** With a box, and not in a closed `details`: a landmark without an id has no fragment by which the browser would go there all the same. */
function isPerceivable(element: HTMLElement): boolean {
  return (
    element.checkVisibility({visibilityProperty: true}) &&
    !element.closest(prefixed('[aria-hidden=true], lede-skip-links'))
  );
}
