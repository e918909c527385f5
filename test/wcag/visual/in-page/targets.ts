import {isInText} from './colour.js';
import {describe, elements, isLedes, isSeen} from './tree.js';

const operable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';

/** Targets of Lede and of what it wraps that are under 24 px and have another one too near (WCAG 2.5.8). */
export function smallTargets(): string[] {
  const boxes = targets().map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));
  const isSmall = ({width, height}: DOMRect) => width < 23.5 || height < 23.5;
  return boxes
    .filter(({element, box}) => isSmall(box) && !isInText(element))
    .filter(({element, box}) => {
      const [x, y] = middle(box);
      return boxes.some((other) => {
        if (other.element === element || isInText(other.element)) return false;
        if (element.contains(other.element) || other.element.contains(element))
          return false;
        const near = other.box;
        const dx = Math.max(near.left - x, 0, x - near.right);
        const dy = Math.max(near.top - y, 0, y - near.bottom);
        if (Math.hypot(dx, dy) < 12) return true;
        const [otherX, otherY] = middle(near);
        return isSmall(near) && Math.hypot(otherX - x, otherY - y) < 24;
      });
    })
    .map(
      ({element, box}) =>
        `${describe(element)}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`,
    );
}

/** Controls that Lede makes and that are under 44 px (WCAG 2.5.5). */
export function smallControls(): string[] {
  return targets()
    .filter(
      (element) =>
        element.matches('a, button') &&
        element.getRootNode() instanceof ShadowRoot &&
        // The author's own link in the dialog's copy of the caption.
        !element.closest('[part=dialog-caption]'),
    )
    .filter((element) => {
      const {width, height} = element.getBoundingClientRect();
      return width < 43.5 || height < 43.5;
    })
    .map(describe);
}

function targets(): Element[] {
  return [...elements()].filter(
    (element) =>
      element.matches(operable) && isSeen(element) && isLedes(element),
  );
}

function middle({x, y, width, height}: DOMRect): [number, number] {
  return [x + width / 2, y + height / 2];
}
