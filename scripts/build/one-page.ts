import {resolve} from 'node:path';
import {RolldownMagicString, type Plugin} from 'rolldown';
import {parseSync, Visitor} from 'rolldown/utils';

/**
 * What nearly every article needs soon after its first paint. In a chunk each,
 * with one for every few lines that two of them share, they were twenty requests,
 * whose overhead was a sixth of what Lede took of a page's time.
 */
const parts = [
  'src/elements/skip-links/skipping.ts',
  'src/elements/figure/silence.ts',
  'src/elements/pull-quote/story.ts',
  'src/elements/publisher-footer/content.ts',
].map((path) => resolve(path));

const together = '\0page';
const once = '\0page-once';

/** Whether a module is one of these, or all of them. */
export function isOfPage(id: string): boolean {
  return id === together || parts.includes(id);
}

/**
 * Has the elements import it by one `import()` between them. Each such call is
 * answered in tasks of its own, one for every file that the chunk imports, though
 * all of them are here.
 */
export const onePage: Plugin = {
  name: 'one-page',
  resolveId: (id) => (id === together || id === once ? id : null),
  load: (id) => {
    if (id === together) {
      return parts.map((part) => `export * from ${quoted(part)};`).join('\n');
    }
    // One that failed can be tried again.
    return id === once
      ? `let loading;
         export const loadPage = () => loading ??= import(${quoted(together)}).catch((reason) => {
           loading = undefined;
           throw reason;
         });`
      : null;
  },
  transform: {
    filter: {id: /\/src\/elements\/.*\.ts$/, code: /\bimport\(/},
    handler(code, id) {
      const calls: {start: number; end: number}[] = [];
      new Visitor({
        ImportExpression(call) {
          if (call.source.type !== 'Literal') return;
          const path = String(call.source.value).replace(/\.js$/, '.ts');
          if (parts.includes(resolve(id, '..', path))) calls.push(call);
        },
      }).visit(parseSync(id, code).program);
      if (calls.length === 0) return null;
      const text = new RolldownMagicString(code);
      for (const {start, end} of calls) text.update(start, end, 'loadPage()');
      text.prepend(`import {loadPage} from ${quoted(once)};`);
      return {
        code: text.toString(),
        map: text.generateMap({hires: true}).toString(),
      };
    },
  },
};

const quoted = (id: string): string => JSON.stringify(id);
