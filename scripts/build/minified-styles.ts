import {transform} from 'lightningcss';
import type {Plugin} from 'rolldown';

/** Takes comments and white space out of the style sheets of shadow roots: to a minifier of scripts they are texts. One with a backslash, which means other things to a script than to a style sheet, stays as it is. */
export const minifiedStyles: Plugin = {
  name: 'minified-styles',
  transform: {
    filter: {id: /\.styles\.ts$/},
    handler: (code, filename) => ({
      code: code.replace(/= css`([^`\\]*)`/g, (_, style: string) => {
        const minified = transform({
          filename,
          code: Buffer.from(style),
          minify: true,
        });
        return `= css\`${minified.code.toString()}\``;
      }),
      // The sheet is all that the file holds: where it begins stays true.
      map: null,
    }),
  },
};
