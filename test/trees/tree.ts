/**
 * A node of an accessibility tree in the one form that every engine's is
 * brought into: roles of WAI-ARIA, and of each state only what a reader would
 * be told.
 */
export interface Node {
  /** A role of WAI-ARIA, or one of the few words for what has none: `text`, `document`, `video` … */
  readonly role: string;
  readonly name: string;
  /** Such as `expanded`, `level 2` or `lang fr`, in the order of the list in `states.ts`. */
  readonly states: readonly string[];
  readonly children: readonly Node[];
}

/** A node as an engine has it, its role put into the words of WAI-ARIA. */
export interface RawNode extends Node {
  /** BCP 47 tag. */
  readonly language: string;
  readonly children: readonly RawNode[];
}

/** A role that says nothing: its children stand in its place, unless it has a name or a state to tell. */
export const transparent = 'generic';

/** A role of what no reader meets: dropped with everything inside. */
export const dropped = 'dropped';

/** Roles whose insides a reader does not meet: WAI-ARIA calls them presentational, or they are the browser's own controls. */
const closed: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'checkbox',
  'image',
  'radio',
  'searchbox',
  'slider',
  'switch',
  'textbox',
  'video',
]);

/** Roles that WAI-ARIA names by their contents: https://www.w3.org/TR/wai-aria-1.2/#namefromcontent. WebKit leaves that to the screen reader. */
const namedByContents: ReadonlySet<string> = new Set([
  'cell',
  'columnheader',
  'heading',
  'link',
  'rowheader',
]);

/**
 * Brings a tree into the common form: what says nothing is left out, a language
 * is told where it changes, and text that its element's name has said already
 * is not repeated.
 */
export function reduce(root: RawNode): Node {
  const [node] = reduceNode(root, '');
  if (!node) throw new Error('The page has no accessibility tree.');
  return node;
}

function reduceNode(node: RawNode, outer: string): Node[] {
  const {role, states, language} = node;
  const name = collapse(node.name);
  if (role === dropped) return [];
  if (role === 'text') {
    return name ? [withLanguage({role, name, states, children: []})] : [];
  }
  if (role === transparent && !name && states.length === 0) {
    return node.children.flatMap((child) => reduceNode(child, outer));
  }
  const children = closed.has(role)
    ? []
    : node.children.flatMap((child) => reduceNode(child, language));
  const isText = children.every((child) => child.role === 'text');
  const content = isText ? children.map((child) => child.name).join(' ') : '';
  return [
    withLanguage({
      role,
      name: name || (namedByContents.has(role) ? content : ''),
      states,
      children:
        isSaidBy(name, children) ||
        (namedByContents.has(role) && isText && !name)
          ? []
          : children,
    }),
  ];

  function withLanguage(reduced: Node): Node {
    return language === outer || !language
      ? reduced
      : {...reduced, states: [...reduced.states, `lang ${language}`]};
  }
}

/** Whether a name is nothing but the text inside. */
function isSaidBy(name: string, children: readonly Node[]): boolean {
  return (
    children.length > 0 &&
    children.every(
      ({role, states}) => role === 'text' && states.length === 0,
    ) &&
    withoutSpaces(children.map((child) => child.name).join('')) ===
      withoutSpaces(name)
  );
}

/** The tree with the texts that stand side by side in one: engines divide them by the markup, or not, and nobody hears it. */
export function joinTexts(node: Node): Node {
  const children: Node[] = [];
  for (const child of node.children.map(joinTexts)) {
    const last = children.at(-1);
    if (
      last?.role === 'text' &&
      child.role === 'text' &&
      last.states.join() === child.states.join()
    ) {
      children[children.length - 1] = {
        ...last,
        name: `${last.name} ${child.name}`,
      };
    } else children.push(child);
  }
  return {...node, children};
}

/** The tree as indented text: role "name" [states], a node a line, in reading order. */
export function format(node: Node, depth = 0): string {
  const name = node.name && ` ${JSON.stringify(node.name)}`;
  const states = node.states.length > 0 ? ` [${node.states.join(', ')}]` : '';
  const line = `${'  '.repeat(depth)}${node.role}${name}${states}\n`;
  return line + node.children.map((child) => format(child, depth + 1)).join('');
}

/** White space as a reader takes it. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
