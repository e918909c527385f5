/**
 * Whether a story shows a tool of the reader by itself. Most of these stories have
 * a panel open, which lies over the page until it is closed: these checks take that
 * for a loss. The tools' own tests have their criteria; the toolbar, and the articles
 * with it, are checked here.
 */
export function isOfTool({title}: {readonly title: string}): boolean {
  return /^Elements\/(?:Contents|Read aloud|Reading preferences|Reading progress|Share)$/.test(
    title,
  );
}
