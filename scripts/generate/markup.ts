import type {
  Attribute,
  CustomElement,
  Event,
  Package,
} from 'custom-elements-manifest/schema.js';
import {formatted} from './formatted.js';
import {elements, manifest} from './manifest.js';

/** `src/frameworks/markup.ts`: what can be written on each tag, for the type modules of the frameworks. */
export async function markup(): Promise<string> {
  const described = elements(JSON.parse(await manifest()) as Package);
  const code = `// Generated from custom-elements.json by scripts/generate/markup.ts.
import type {${imported(described).join(', ')}} from '../index.js';

/** What can be written on each tag, besides what HTML has for every element. */
export interface LedeMarkup {
  ${described.map(entry).join('\n\n')}
}

/** Listeners, each by the name of its event after a prefix: \`onlede-reveal\`, as React, Preact and Svelte have them. */
export type LedeListeners<
  Tag extends keyof LedeMarkup,
  Prefix extends string = 'on',
> = {
  [Name in keyof LedeMarkup[Tag]['events'] &
    string as \`\${Prefix}\${Name}\`]?:
    | ((
        event: LedeMarkup[Tag]['events'][Name] & {
          readonly currentTarget: LedeMarkup[Tag]['element'];
        },
      ) => void)
    | undefined;
};
`;
  return formatted('src/frameworks/markup.ts', code);
}

function entry({
  name,
  tagName,
  description,
  attributes = [],
  events = [],
}: CustomElement & {name: string}): string {
  return `${comment(description)}
  '${tagName}': {
    element: ${name};
    attributes: ${record(attributes.map(attribute))};
    events: ${record(events.map(listened))};
  };`;
}

function listened({name, type, description}: Event): string {
  return `${comment(description)}
    '${name}': ${type.text};`;
}

function record(entries: readonly string[]): string {
  return entries.length === 0 ? 'object' : `{${entries.join('\n')}}`;
}

function attribute({name, type, description}: Attribute): string {
  return `${comment(description)}
    '${name}'?: ${written(type?.text ?? 'string')} | undefined;`;
}

/** The type of what is written in an attribute. Markup copied from a page has its numbers in quotation marks. */
function written(type: string): string {
  if (type === 'number') return 'number | `${number}`';
  return type
    .split(' | ')
    .filter((part) => part !== 'null' && part !== 'undefined')
    .join(' | ');
}

/** The classes, and the types of events' details. */
function imported(
  elements: readonly (CustomElement & {name: string})[],
): string[] {
  const names = elements.flatMap(({name, events = []}) => [
    name,
    ...events.flatMap(({type}) => /<(\w+Detail)>/.exec(type.text)?.[1] ?? []),
  ]);
  return [...new Set(names)].sort();
}

function comment(text = ''): string {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? `/** ${lines.join('')} */`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}
