import type {Plugin} from 'rolldown';
import {RolldownMagicString} from 'rolldown';
import {parseSync, Visitor} from 'rolldown/utils';

/** What `src/tags.ts` exports. */
const translators = [
  'addPrefix',
  'ownName',
  'prefixed',
  'prefixedLike',
  'unprefixed',
];

/** Puts in place of each call of `src/tags.ts` what is translated there: for a script whose tags begin with `lede-` and nothing else. */
export const plainTags: Plugin = {
  name: 'plain-tags',
  transform: {
    filter: {id: /\/src\/.*\.ts$/, code: /\/tags\.js'/},
    handler(code, id) {
      const text = new RolldownMagicString(code);
      new Visitor({
        CallExpression({callee, arguments: [said], start, end}) {
          if (
            !said ||
            callee.type !== 'Identifier' ||
            !translators.includes(callee.name)
          ) {
            return;
          }
          text.update(start, said.start, '(');
          text.update(said.end, end, ')');
        },
      }).visit(parseSync(id, code).program);
      return {
        code: text.toString(),
        map: text.generateMap({hires: true}).toString(),
      };
    },
  },
};
