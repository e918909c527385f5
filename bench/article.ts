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

/** What a form of the page is made of. */
export interface Markup {
  figure(picture: string, caption: string): string;
  quote(words: string): string;
  /** The whole, around headline and body. */
  page(article: string): string;
}

/** The body of the page in one of its forms: the words are the same in each. */
export function render(
  {paragraphs, figures, quotes}: Amount,
  markup: Markup,
): string {
  const blocks: string[] = [];
  for (let index = 0; index < paragraphs; index++) {
    blocks.push(`<p>${words(index, 5)}</p>`);
    if (index % 4 === 3) blocks.push(`<h2>${words(index, 1)}</h2>`);
  }
  const inserted = [
    ...Array.from({length: figures}, (_, index) =>
      markup.figure(
        `<img src="/picture.svg" width="800" height="450" loading="${index ? 'lazy' : 'eager'}" alt="Boats at a quay, number ${index + 1}">`,
        `${words(index + 2, 1)} <small>Photo: The Wayfarer</small>`,
      ),
    ),
    ...Array.from({length: quotes}, (_, index) =>
      markup.quote(words(index, 1)),
    ),
  ];
  const every = Math.max(1, Math.floor(blocks.length / inserted.length));
  inserted.forEach((block, index) => {
    blocks.splice(Math.min(index * (every + 1) + 1, blocks.length), 0, block);
  });
  return markup.page(
    `<h1>Eleven lamps on the breakwater</h1>${blocks.join('')}`,
  );
}

function words(from: number, count: number): string {
  return Array.from(
    {length: count},
    (_, index) => sentences[(from + index) % sentences.length],
  ).join(' ');
}
