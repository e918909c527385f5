import type {LedeFigure} from 'lede-elements';

/** What the types refuse, each mistake on a line of its own, and what they know. */
export function Wrong() {
  let figure: LedeFigure | undefined;
  return (
    <>
      {/* @ts-expect-error: a word that it doesn't have */}
      <lede-breaking-banner urgency="loud" />
      {/* @ts-expect-error: no number */}
      <lede-breaking-banner refresh="often" />
      {/* @ts-expect-error: no boolean */}
      <lede-figure zoom="yes" />
      {/* @ts-expect-error: no attribute of its */}
      <lede-figure zooom />
      {/* @ts-expect-error: no tag of Lede's */}
      <lede-figur />
      {/* @ts-expect-error: an attribute of another element */}
      <lede-share tools="share" />
      {/* @ts-expect-error: no such detail */}
      <lede-figure on:lede-reveal={({detail}) => detail.open} />
      {/* @ts-expect-error: a property would be set that isn't there */}
      <lede-contents for="article" />
      <lede-figure
        ref={(element) => (figure = element)}
        sensitive={figure?.label ?? ''}
        class="wide"
      />
      <lede-contents attr:for="article" refresh-rate={1} inline={false} />
      <lede-breaking-banner refresh="30" max={2} src="/breaking.json" />
    </>
  );
}
