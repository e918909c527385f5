import type {Plugin} from 'rolldown';
import {RolldownMagicString} from 'rolldown';
import {parseSync, Visitor} from 'rolldown/utils';

/**
 * Puts in place of each `@property(…)` the call that it comes to. What makes a
 * decorator of it, in either standard and on whatever a class can have, is four
 * percent of `lede.js`.
 */
export const undecorated: Plugin = {
  name: 'undecorated',
  transform: {
    filter: {id: /\/src\/.*\.ts$/, code: /@property\(/},
    handler(code, id) {
      const text = new RolldownMagicString(code);
      const written = (node: {start: number; end: number}) =>
        code.slice(node.start, node.end);
      new Visitor({
        PropertyDefinition({key, decorators: [decorator]}) {
          if (decorator?.expression.type !== 'CallExpression') return;
          const said = [
            `'${written(key)}'`,
            ...decorator.expression.arguments.map(written),
          ];
          text.update(
            decorator.start,
            decorator.end,
            `static { this.createProperty(${said.join(', ')}); }`,
          );
        },
      }).visit(parseSync(id, code).program);
      return {
        code: text.toString(),
        map: text.generateMap({hires: true}).toString(),
      };
    },
  },
};
