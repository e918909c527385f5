/**
 * The name of a page's publisher in its structured data (schema.org): that of a
 * `publisher`, else of an organization, else of the website.
 *
 * @param scripts - The texts of the page's JSON-LD scripts; malformed ones are skipped.
 */
export function publisherIn(scripts: Iterable<string>): string | undefined {
  const nodes = [...scripts].flatMap((script) => {
    try {
      return [...objects(JSON.parse(script))];
    } catch {
      return [];
    }
  });
  const organizations = nodes.filter(isOf(/Organization$/));
  return [
    ...nodes.flatMap(({publisher}) => [...objects(publisher)]),
    ...organizations,
    ...nodes.filter(isOf(/^WebSite$/)),
  ]
    .map(({name}) => name)
    .find((name): name is string => typeof name === 'string' && !!name.trim())
    ?.trim();
}

type Node = Readonly<Record<string, unknown>>;

/** Every object in a JSON value, from the outside in. */
function* objects(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || !value) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const inner of Object.values(value)) yield* objects(inner);
}

function isOf(type: RegExp): (node: Node) => boolean {
  return (node) =>
    [node['@type']].flat().some((name) => type.test(String(name)));
}
