import type {Page} from 'puppeteer-core';

/** A node of Chromium's accessibility tree as assistive technology gets it: what is ignored is left out, its children stand in its place. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** Where the name comes from: `attribute` (aria-label, alt), `relatedElement` (aria-labelledby), `contents` … */
  readonly nameFrom: string | undefined;
  readonly children: readonly TreeNode[];
}

/** Reads the whole tree of a page, as Chromium would hand it to a screen reader. */
export async function readTree(page: Page): Promise<TreeNode> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): TreeNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    if (node.ignored) return children;
    const sources = node.name?.sources ?? [];
    const role = String(node.role?.value ?? '');
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        nameFrom: sources.find((source) => source.value && !source.superseded)
          ?.type,
        children: role === 'StaticText' ? [] : children,
      },
    ];
  };
  const [root] = nodes[0] ? read(nodes[0].nodeId) : [];
  if (!root) throw new Error('The page has no accessibility tree.');
  return root;
}

/** Every node of a tree, in reading order. */
export function* walk(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** All nodes of a role. */
export function byRole(tree: TreeNode, role: string): TreeNode[] {
  return [...walk(tree)].filter((node) => node.role === role);
}

/**
 * What a screen reader would say of a tree, in order: texts, the names of images, and
 * names given by an attribute. A name that is computed from contents or from
 * another element is left out, since that text stands in the tree itself.
 */
export function spoken(tree: TreeNode): string[] {
  return [...walk(tree)]
    .filter(
      ({role, nameFrom}) =>
        role !== 'RootWebArea' &&
        (role === 'StaticText' || nameFrom === 'attribute'),
    )
    .map(({name}) => collapse(name))
    .filter((text) => text !== '');
}

/** White space as a reader takes it. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
