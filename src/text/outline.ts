/** A heading and those below it. */
export interface Section<Heading> {
  readonly heading: Heading;
  readonly sections: Section<Heading>[];
}

/**
 * Headings as the tree that their levels make. A skipped level makes no empty
 * section: an `h4` after an `h2` is one step below it. What comes before a
 * heading of a higher level, such as an `h3` before the first `h2`, stands beside it.
 *
 * @param levelOf - 1 for an `h1`, and so on.
 */
export function outline<Heading>(
  headings: Iterable<Heading>,
  levelOf: (heading: Heading) => number,
): Section<Heading>[] {
  const top: Section<Heading>[] = [];
  const open: {level: number; sections: Section<Heading>[]}[] = [];
  for (const heading of headings) {
    const level = levelOf(heading);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section: Section<Heading> = {heading, sections: []};
    (open.at(-1)?.sections ?? top).push(section);
    open.push({level, sections: section.sections});
  }
  return top;
}
