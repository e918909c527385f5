import {useRef} from 'react';
import type {LedeFigure} from 'lede-elements';

/** What the types refuse, each mistake on a line of its own, and what they know. */
export function Wrong() {
  const figure = useRef<LedeFigure>(null);
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
      <lede-figure onlede-reveal={({detail}) => detail.open} />
      {/* @ts-expect-error: another element's class */}
      <lede-share ref={figure} />
      {/* @ts-expect-error: the same of a tag with a prefix of the site's own */}
      <acme-figure zoom="yes" />
      {/* @ts-expect-error: no tag with that prefix */}
      <acme-figur />
      <acme-figure ref={figure} zoom />
      <lede-figure ref={figure} sensitive="" className="wide" key="figure" />
      <lede-contents for="article" refresh-rate={1} inline={false} lang="fa" />
      <lede-breaking-banner refresh="30" max={2} src="/breaking.json" />
    </>
  );
}
