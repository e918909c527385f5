import {borrowAttribute} from '../../dom/borrowed-attributes.js';

/**
 * Whether the host stands in for the `figure` in the accessibility tree. In
 * Firefox a `figure`, whatever its name, is still labelled by its caption, which
 * Orca then says twice. Elsewhere the native element is named: ARIA in HTML
 * wants no role on a `figure` that has a `figcaption`, so it is given one only where it must.
 */
export const hostIsFigure = (): boolean =>
  CSS.supports('-moz-appearance: none');

/** Why a figure is none to a screen reader: there is nothing to hear in it, or it stands in a link, which is named by what is in it. A figure there would keep its words to itself. */
export type NoFigure = 'empty' | 'linked';

/**
 * Names a figure. What the author named, or gave a role, stays as it is.
 *
 * @param reason - Why it is no figure, if it isn't.
 */
export function nameFigure(
  host: Element,
  internals: ElementInternals,
  label: string | undefined,
  reason: NoFigure | undefined,
): void {
  const [figure, ...others] = [...host.querySelectorAll('figure')].filter(
    (one) => one.closest(host.localName) === host,
  );
  if (!figure) {
    internals.role = internals.ariaLabel = null;
    return;
  }
  const isLinked = reason === 'linked';
  for (const other of others) silenceInner(other, figure, isLinked);
  borrowAttribute(figure, 'aria-label', null);
  const name = reason ? null : label || null;
  const isHost =
    hostIsFigure() &&
    name !== null &&
    !isNamed(figure) &&
    borrowAttribute(figure, 'role', 'none');
  internals.role = isHost ? 'figure' : null;
  internals.ariaLabel = isHost ? name : null;
  if (isHost) return;
  borrowAttribute(
    figure,
    'role',
    (
      isLinked
        ? !isNamed(figure)
        : reason && !figure.querySelector('figcaption')
    )
      ? 'none'
      : null,
  );
  borrowAttribute(figure, 'aria-label', name);
}

/** A figure that stands in another has no name of its own. Firefox makes its caption the name, and so says it twice; the caption alone is what the other engines say. What it was called while it was the first is taken back. */
function silenceInner(
  inner: Element,
  figure: Element,
  isLinked: boolean,
): void {
  borrowAttribute(inner, 'aria-label', null);
  const isSilent =
    (isLinked || (hostIsFigure() && figure.contains(inner))) && !isNamed(inner);
  borrowAttribute(inner, 'role', isSilent ? 'none' : null);
}

const isNamed = (figure: Element): boolean =>
  figure.matches('[tabindex], [aria-label], [aria-labelledby]');
