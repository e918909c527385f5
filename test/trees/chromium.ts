import type {Page} from 'puppeteer-core';
import {readTree, type TreeNode} from '../pages/accessibility-tree.js';
import {roleOf} from './roles.js';
import {reduce, type Node, type RawNode} from './tree.js';

/** A page's tree in the common form, as Chromium has it. */
export async function readChromium(page: Page): Promise<Node> {
  return reduce(translate(await readTree(page)));
}

function translate(node: TreeNode): RawNode {
  const {language} = node;
  const role = roleOf('chromium', node.role);
  // Of media, Chromium says in words of its own whether they play.
  const isMedia = /^(audio|video)$/.test(role);
  const name = isMedia && node.nameFrom !== 'attribute' ? '' : node.name;
  return {
    role,
    name,
    states: isMedia ? [] : statesOf(role, node),
    language,
    children: node.children.map(translate),
  };
}

function statesOf(
  role: string,
  {properties, attributes, description}: TreeNode,
): string[] {
  const flag = (name: string) => (properties.get(name) === true ? [name] : []);
  const toggle = (name: string, off: string) => {
    const value = properties.get(name);
    if (value === undefined) return [];
    return [value === true || value === 'true' ? name : off];
  };
  const value = (name: string, nothing: unknown, label = name) => {
    const given = properties.get(name);
    return given === undefined || given === nothing || given === ''
      ? []
      : [`${label} ${given as string}`];
  };
  const current = attributes.get('aria-current') ?? 'false';
  return [
    // Of other roles, engines count it from the nesting, which is in the tree.
    ...(role === 'heading' ? value('level', undefined) : []),
    ...toggle('expanded', 'collapsed'),
    ...toggle('checked', 'not checked'),
    ...toggle('pressed', 'not pressed'),
    ...flag('selected'),
    ...(current === 'false' ? [] : [`current ${current}`]),
    ...flag('disabled'),
    ...flag('required'),
    ...value('invalid', 'false'),
    ...value('hasPopup', 'false', 'opens'),
    ...flag('modal'),
    ...value('live', 'off'),
    ...flag('busy'),
    ...(role === 'document' ? [] : flag('focused')),
    // Not what takes the focus by nature, nor what is scrolled, which depends on the fonts.
    ...(attributes.has('tabindex') ? flag('focusable') : []),
    ...(description ? [`described as ${JSON.stringify(description)}`] : []),
  ];
}
