/** How much there is on a page of the benchmark. */
export interface Amount {
  readonly paragraphs: number;
  readonly figures: number;
  readonly quotes: number;
}

/** One news page: about 950 words, as most articles have. */
export const onePage: Amount = {paragraphs: 14, figures: 3, quotes: 2};

const sentences = [
  'The harbour master counts the boats twice, because the first count has never been right.',
  'Nobody on the quay remembers who painted the crane yellow, though four families claim the brush.',
  'When the ferry is late the café sells soup, and when the soup is gone the ferry comes.',
  'She keeps the tide tables in a biscuit tin, beside the letters that nobody has collected.',
  'There were eleven lamps on the breakwater in spring; the winter left seven, and the council two.',
];

/** What stands in the article, in order, as a content system has it. */
export interface Article {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {readonly kind: 'paragraph' | 'heading' | 'quote'; readonly words: string}
  | {
      readonly kind: 'figure';
      readonly alt: string;
      readonly loading: 'eager' | 'lazy';
      readonly caption: string;
      readonly credit: string;
    };

/** What a form of the page is made of. */
export interface Markup {
  figure(picture: string, caption: string): string;
  quote(words: string): string;
  /** The whole, around headline and body. */
  page(article: string): string;
}

/** The same words for each form. */
export function articleOf({paragraphs, figures, quotes}: Amount): Article {
  const blocks: Block[] = [];
  for (let index = 0; index < paragraphs; index++) {
    blocks.push({kind: 'paragraph', words: words(index, 5)});
    if (index % 4 === 3) blocks.push({kind: 'heading', words: words(index, 1)});
  }
  const inserted: Block[] = [
    ...Array.from({length: figures}, (_, index): Block => ({
      kind: 'figure',
      alt: `Boats at a quay, number ${index + 1}`,
      loading: index ? 'lazy' : 'eager',
      caption: words(index + 2, 1),
      credit: 'Photo: The Wayfarer',
    })),
    ...Array.from({length: quotes}, (_, index): Block => ({
      kind: 'quote',
      words: words(index, 1),
    })),
  ];
  const every = Math.max(1, Math.floor(blocks.length / inserted.length));
  inserted.forEach((block, index) => {
    blocks.splice(Math.min(index * (every + 1) + 1, blocks.length), 0, block);
  });
  return {title: 'Eleven lamps on the breakwater', blocks};
}

/** The body of the page in one of its forms. */
export function render({title, blocks}: Article, markup: Markup): string {
  return markup.page(
    `<h1>${title}</h1>${blocks.map((block) => html(block, markup)).join('')}`,
  );
}

function html(block: Block, markup: Markup): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.words}</p>`;
    case 'heading':
      return `<h2>${block.words}</h2>`;
    case 'quote':
      return markup.quote(block.words);
    case 'figure':
      return markup.figure(
        `<img src="/picture.svg" width="800" height="450" loading="${block.loading}" alt="${block.alt}">`,
        `${block.caption} <small>${block.credit}</small>`,
      );
  }
}

function words(from: number, count: number): string {
  return Array.from(
    {length: count},
    (_, index) => sentences[(from + index) % sentences.length],
  ).join(' ');
}
