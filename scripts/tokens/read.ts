import document from '../../src/styles/tokens.json' with {type: 'json'};
import resolver from '../../src/styles/tokens.resolver.json' with {type: 'json'};

/** A token as the style sheets and tables have it. */
export interface Token {
  /** Its path in its set, as custom properties write it: `color-text`. */
  readonly name: string;
  /** `--lede-color-text` */
  readonly property: string;
  readonly type: string;
  /** Its value in CSS. */
  readonly value: string;
  /** The same where the format can't say all of it. */
  readonly css?: string;
  readonly description: string;
  /** The system colour that stands in for it. */
  readonly system?: string;
  /** Of a ground that is the browser's: its colour in each engine. */
  readonly canvases?: readonly string[];
}

/** Colours that have to stand out from others. */
export interface ContrastPairs {
  readonly of: readonly string[];
  readonly on: readonly string[];
  /** Least ratio, as WCAG reckons it. */
  readonly least: number;
  /** The success criterion of WCAG that asks for it. */
  readonly criterion: string;
  /** Whether they hold for the reader's themes only. */
  readonly themesOnly?: boolean;
}

/** The typography of scripts that are alike. */
export interface WritingSystem {
  readonly description: string;
  /** Those written in it. */
  readonly languages: readonly string[];
  readonly tokens: readonly Token[];
}

interface Group {
  readonly $type?: string;
  readonly $value?: unknown;
  readonly $description?: string;
  readonly $extensions?: {readonly 'lede-elements'?: Extension};
  readonly [name: string]: unknown;
}

interface Extension {
  readonly languages?: readonly string[];
  readonly css?: string;
  readonly system?: string;
  readonly canvases?: readonly string[];
}

/** The pairs that are computed for each set of colours. */
export const contrastPairs: readonly ContrastPairs[] =
  document.$extensions['lede-elements'].contrast;

/** What is the same in every set of colours. */
export const base = tokensOf(document.base);

const [[, latinGroup] = ['', {}], ...otherGroups] = groupsIn(document.writing);

/** The typography of the scripts that have none of their own. */
export const latin = writingSystem(latinGroup);

/** What is different in the other writing systems, by their names. */
export const writingSystems: ReadonlyMap<string, WritingSystem> = new Map(
  otherGroups.map(([name, group]) => [name, writingSystem(group)]),
);

/** The sets of colours, by the names of the resolver's contexts and in their order. */
export const colorSets: ReadonlyMap<string, readonly Token[]> = new Map(
  contexts().map(([name, group]) => [name, tokensOf(group)]),
);

/**
 * Each set of colours with the base and the typography of the first writing
 * system, and the typography of each other one, as files of the Design Tokens
 * format for tools that know no resolver. What a token is for is said in the
 * first set.
 */
export function standaloneFiles(): Map<string, Record<string, unknown>> {
  const [[, first] = ['', {}]] = contexts();
  const base = together(document.base, latinGroup);
  return new Map([
    ...contexts().map(([name, group]): [string, Group] => [
      name,
      {$schema: document.$schema, ...base, ...merged(first, group)},
    ]),
    ...otherGroups.map(([name, group]): [string, Group] => [
      `writing-${name}`,
      {$schema: document.$schema, ...merged(latinGroup, group)},
    ]),
  ]);
}

function writingSystem(group: Group): WritingSystem {
  return {
    description: group.$description ?? '',
    languages: group.$extensions?.['lede-elements']?.languages ?? [],
    tokens: tokensOf(group),
  };
}

function groupsIn(group: Group): [name: string, group: Group][] {
  return Object.entries(group).filter(
    (entry): entry is [string, Group] => !entry[0].startsWith('$'),
  );
}

/** The groups of both; where both have one, what is in either. */
function together(one: Group, other: Group): Group {
  return groupsIn(other).reduce(
    (all: Group, [name, group]) => ({
      ...all,
      [name]: {...(all[name] as Group | undefined), ...group},
    }),
    one,
  );
}

/** The groups of tokens that the resolver's contexts point to: `tokens.json#/theme/sepia`. */
function contexts(): [name: string, group: Group][] {
  return Object.entries(resolver.modifiers.colors.contexts).map(
    ([name, [source]]) => [name, groupAt(source?.$ref ?? '')],
  );
}

/** A group, with the descriptions of another where it has none. */
function merged(described: Group, group: Group): Group {
  const {$description} = described;
  if ('$value' in group)
    return {...($description ? {$description} : {}), ...group};
  const entries = Object.entries(group).map(([key, inner]) =>
    key.startsWith('$')
      ? [key, inner]
      : [key, merged((described[key] ?? {}) as Group, inner as Group)],
  );
  return Object.fromEntries(entries) as Group;
}

function groupAt(reference: string): Group {
  const [file, pointer = ''] = reference.split('#/');
  let group: unknown = document;
  for (const key of pointer.split('/')) {
    group = (group as Group)[key];
  }
  if (file !== 'tokens.json' || group === undefined) {
    throw new Error(`tokens.resolver.json: there is no ${reference}`);
  }
  return group as Group;
}

function tokensOf(group: Group, path: string[] = [], type = ''): Token[] {
  const ownType = group.$type ?? type;
  if ('$value' in group) return [token(group, path, ownType)];
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, inner]) =>
      tokensOf(inner as Group, [...path, key], ownType),
    );
}

function token(group: Group, path: readonly string[], type: string): Token {
  const extension = group.$extensions?.['lede-elements'] ?? {};
  const name = path.join('-');
  return {
    name,
    property: `--lede-${name}`,
    type,
    value: extension.css ?? cssValue(group.$value, type, name),
    description: group.$description ?? '',
    ...extension,
  };
}

function cssValue(value: unknown, type: string, name: string): string {
  switch (type) {
    case 'color':
      return shortHex((value as {hex: string}).hex);
    case 'dimension': {
      const {value: number, unit} = value as {value: number; unit: string};
      return `${number}${unit}`;
    }
    case 'fontFamily':
      return (value as string[])
        .map((family) => (/\s/.test(family) ? `'${family}'` : family))
        .join(', ');
    case 'number':
    case 'fontWeight':
      return String(value);
    default:
      throw new Error(`tokens.json: ${name} is of no known type: ${type}`);
  }
}

function shortHex(hex: string): string {
  return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
