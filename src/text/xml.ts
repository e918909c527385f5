import {decodeReferences} from './character-references.js';

/** An element of an XML document, as far as a feed needs it. */
export interface XmlElement {
  /** The qualified name as it is written: `title`, `atom:link`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

const attribute = /\s+([^\s=<>/"']+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const tagStart = /<(\/?)([^\s<>/="'!?]+)/y;
const tagEnd = /\s*(\/?)>/y;

/**
 * Reads an XML document.
 *
 * Why not `DOMParser`: under `require-trusted-types-for 'script'` it takes no
 * string, and its parsers expand the entities that a document defines. Here
 * a document type is passed over, and what it defines with it.
 *
 * @throws SyntaxError where the document is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = {name: '', attributes: new Map(), children: []};
  const open: OpenElement[] = [root];
  let at = 0;
  const current = (): OpenElement => open.at(-1) ?? root;
  const after = (end: string, from: number): number => {
    const found = source.indexOf(end, from);
    if (found < 0) throw malformed(`no "${end}"`, at);
    return found + end.length;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  while (at < source.length) {
    if (source[at] !== '<') {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      addText(current(), decodeReferences(source.slice(at, end)));
      at = end;
    } else if (source.startsWith('<!--', at)) {
      at = after('-->', at + 4);
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = after(']]>', at);
      addText(current(), source.slice(at + 9, end - 3));
      at = end;
    } else if (source.startsWith('<?', at)) {
      at = after('?>', at);
    } else if (source.startsWith('<!', at)) {
      at = afterDoctype(source, at);
    } else {
      const start = match(tagStart);
      if (!start) throw malformed('a stray "<"', at);
      const [, closes, name = ''] = start;
      const attributes = new Map<string, string>();
      for (let found; !closes && (found = match(attribute));) {
        const [, key = '', value = ''] = found;
        attributes.set(key, decodeReferences(value.slice(1, -1)));
      }
      const end = match(tagEnd);
      if (!end) throw malformed(`an unfinished <${name}>`, at);
      if (closes) {
        if (open.length < 2 || current().name !== name) {
          throw malformed(`a stray </${name}>`, at);
        }
        open.pop();
      } else {
        const element: OpenElement = {name, attributes, children: []};
        current().children.push(element);
        if (!end[1]) open.push(element);
      }
    }
  }
  if (open.length > 1) throw malformed(`<${current().name}> never ends`, at);
  const elements = root.children.filter((child) => typeof child !== 'string');
  const isAlone = root.children.every(
    (child) => typeof child !== 'string' || !child.trim(),
  );
  const [first] = elements;
  if (!first || elements.length > 1 || !isAlone) {
    throw malformed('not one root element', 0);
  }
  return first;
}

/** The text of an element and of what it holds. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function addText(element: OpenElement, text: string): void {
  element.children.push(text);
}

/** Past `<!DOCTYPE …>`, with the definitions that may stand in its brackets. */
function afterDoctype(source: string, start: number): number {
  const end = /^<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/i.exec(
    source.slice(start, start + 10_000),
  );
  if (!end) throw malformed('a document type that does not end', start);
  return start + end[0].length;
}

function malformed(what: string, at: number): SyntaxError {
  return new SyntaxError(`The XML is malformed: ${what} at character ${at}.`);
}
