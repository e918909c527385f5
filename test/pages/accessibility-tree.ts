import type {Page, Protocol} from 'puppeteer-core';

type ElementNode = Protocol.DOM.Node;

/** A node of Chromium's accessibility tree as assistive technology gets it: what is ignored is left out, its children stand in its place. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** Where the name comes from: `attribute` (aria-label, alt), `relatedElement` (aria-labelledby), `contents` … */
  readonly nameFrom: string | undefined;
  readonly description: string;
  /** States and properties, by the names that Chromium's protocol has for them. */
  readonly properties: ReadonlyMap<string, unknown>;
  /** Attributes of the element that the node is of: the protocol has no `aria-current`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** BCP 47 tag of the nearest `lang`, shadow roots left; empty if there is none. The protocol does not tell it. */
  readonly language: string;
  readonly children: readonly TreeNode[];
}

/** Reads the whole tree of a page, as Chromium would hand it to a screen reader. */
export async function readTree(page: Page): Promise<TreeNode> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const {root: document} = await session.send('DOM.getDocument', {
    depth: -1,
    pierce: true,
  });
  await session.detach();
  const elements = elementsById(document);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string, inherited: string): TreeNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const element = elements.get(node.backendDOMNodeId ?? -1);
    const language = element?.language ?? inherited;
    const children = (node.childIds ?? []).flatMap((child) =>
      read(child, language),
    );
    if (node.ignored) return children;
    const sources = node.name?.sources ?? [];
    const role = String(node.role?.value ?? '');
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        nameFrom: sources.find((source) => source.value && !source.superseded)
          ?.type,
        description: String(node.description?.value ?? ''),
        properties: new Map(
          (node.properties ?? []).map(({name, value}) => [
            name,
            value.value as unknown,
          ]),
        ),
        attributes: element?.attributes ?? new Map(),
        language,
        children: role === 'StaticText' ? [] : children,
      },
    ];
  };
  const [root] = nodes[0] ? read(nodes[0].nodeId, '') : [];
  if (!root) throw new Error('The page has no accessibility tree.');
  return root;
}

interface ElementFacts {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Language and attributes of every node of a document, shadow roots and pseudo-elements included. */
function elementsById(document: ElementNode): Map<number, ElementFacts> {
  const found = new Map<number, ElementFacts>();
  const visit = (node: ElementNode, inherited: string) => {
    const pairs = node.attributes ?? [];
    const attributes = new Map<string, string>();
    for (let index = 0; index < pairs.length; index += 2) {
      attributes.set(pairs[index] ?? '', pairs[index + 1] ?? '');
    }
    const language = attributes.get('lang') ?? inherited;
    found.set(node.backendNodeId, {language, attributes});
    for (const child of [
      ...(node.shadowRoots ?? []),
      ...(node.pseudoElements ?? []),
      ...(node.children ?? []),
    ]) {
      visit(child, language);
    }
  };
  visit(document, '');
  // The document has the language of its root element.
  const root = document.children?.find(({nodeName}) => nodeName === 'HTML');
  const facts = root && found.get(root.backendNodeId);
  if (facts) {
    found.set(document.backendNodeId, {...facts, attributes: new Map()});
  }
  return found;
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
