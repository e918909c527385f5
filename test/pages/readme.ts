import {readFile} from 'node:fs/promises';
import {Liquid} from 'liquidjs';

/** A code block of the README. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

export const snippets: readonly Snippet[] = [
  ...(await readFile('README.md', 'utf8')).matchAll(/^```(\w+)\n(.*?)^```$/gms),
].map(([, language = '', code = '']) => ({language, code}));

/** The code blocks of a language. */
export function code(language: string): string[] {
  return snippets
    .filter((snippet) => snippet.language === language)
    .map((snippet) => snippet.code);
}

/** The README's template with an article in it. */
export function renderTemplate(): Promise<string> {
  return new Liquid().parseAndRender(code('liquid').join(''), {
    breaking: [{url: '/storm', title: 'Storm closes the northern pass'}],
    site: {name: 'Example Press'},
    article: {
      language: 'en',
      title: 'Harbour opens after nine years',
      body: '<p>The first ferry came in at dawn.</p>',
      image: {
        src: '/harbour.jpg',
        width: 1600,
        height: 900,
        alt: 'A ferry between two breakwaters.',
        caption: 'The new harbour on Monday.',
        credit: 'Photo: A. Person',
      },
    },
  }) as Promise<string>;
}
