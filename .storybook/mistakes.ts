/** A mistake that authors make, what Lede makes of it, and how its warning in the console of a development build goes on after the element's name. */
export type Mistake = readonly [
  mistake: string,
  outcome: string,
  said?: string,
];

/** By element. `test/stories/mistakes.test.ts` finds each warning in the code. */
export const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  article: [
    [
      'No article inside.',
      'The text keeps its type; there is no landmark for it.',
      'has no article: wrap it around one',
    ],
    [
      'Two articles in one element.',
      'The reader’s tools act on the first.',
      'has more than one article',
    ],
    [
      'No headline, or one without words.',
      'The article has no name.',
      'has no h1 with words to name the article by',
    ],
  ],
  'breaking-banner': [
    [
      'A template that prints the banner on days without news.',
      'An empty banner is not displayed and not announced, with and without script.',
    ],
    [
      'An address that is no feed’s.',
      'What stands in the page stays.',
      "can't fetch src=",
    ],
    [
      'A `refresh` that is no number, or below 10.',
      'The feed is asked for every 60 seconds, or every 10.',
      'takes `refresh` in seconds, 10 or more',
    ],
    [
      'Another `urgency` than the two that there are.',
      'Headlines are announced politely.',
      'does not know urgency=',
    ],
    [
      'Text beside the paragraphs.',
      'It is shown apart from them.',
      'has text beside elements, which are laid out apart',
    ],
  ],
  contents: [
    [
      'Fewer than two headings in the article.',
      'There is no button, and no list.',
    ],
    [
      'Headings without an `id`.',
      'They are lent one, readable in their own script, when the reader opens the contents.',
    ],
    [
      'An `h4` after an `h2`.',
      'It stands one step below it: no level of the list is empty.',
    ],
  ],
  figure: [
    [
      'No `figure` inside.',
      'What is there is shown as it is.',
      'has no figure in it',
    ],
    [
      'No `width` and `height` on an image.',
      'The page moves when the image arrives.',
      'has an image without width and height',
    ],
    [
      'An image without `alt`.',
      'It is silent, and the caption is heard.',
      'has an image without alt',
    ],
    [
      'An `alt` that says nothing, such as a file’s name.',
      'It is not spoken.',
      'has an image whose alt says nothing of it',
    ],
    [
      'An `alt` that says what the caption says.',
      'It is not spoken a second time.',
      'has an image whose alt says what the caption says',
    ],
    [
      '`zoom` on a figure without an image.',
      'There is no button.',
      'has zoom but no image first in it',
    ],
  ],
  'publisher-footer': [
    [
      'A footer inside `main` or `article`.',
      'It is not the footer of the page for a screen reader.',
      'stands in <main> or <article>',
    ],
    [
      'No `footer` inside.',
      'Without script its content is in no landmark.',
      'holds no <footer>',
    ],
    [
      'Two footers of the page.',
      'A screen reader has two of what a page has one of.',
      'is not the only footer of the page',
    ],
  ],
  'pull-quote': [
    [
      'No `blockquote` inside.',
      'The words are set as a paragraph.',
      'has no blockquote: put the words quoted in one',
    ],
    [
      'The attribution inside the `blockquote`.',
      'It is set as if it were quoted.',
      'has the attribution inside the blockquote',
    ],
  ],
  'read-aloud': [
    [
      'A recording whose server answers no range requests.',
      'It plays from the beginning.',
      'that can only be played from the beginning',
    ],
    [
      'A recording that can’t be played.',
      'The reader is told so, and a voice reads in its place.',
      'could not play its recording',
    ],
    [
      'The transcript of another article.',
      'The recording plays without highlighting.',
      'that shares no sentence with the article',
    ],
  ],
  reader: [
    [
      'A word in `tools` that is no tool’s.',
      'It counts for nothing; the others are there.',
    ],
    [
      'A place outside of the article, without `for`.',
      'The tools are for the article that is nearest in the page.',
    ],
  ],
  'reading-preferences': [
    [
      'No `lede-preferences.js` in the head.',
      'What the reader chose on another page comes once this one has been drawn: it is seen to change.',
    ],
  ],
  'reading-progress': [['An article without words.', 'Nothing is shown.']],
  share: [
    [
      'A canonical address on another site.',
      'The page’s own address is shared.',
    ],
    [
      'Several articles on a page, without a link with `rel="bookmark"` in each.',
      'The place of each by its `id` is shared; without that, the page.',
    ],
  ],
  'skip-links': [
    [
      'A link to a place that isn’t there.',
      'It is neither shown nor in the tab order until there is one.',
    ],
    [
      'Something that takes the focus before it.',
      'The links come after that.',
      'is not the first Tab stop of the page',
    ],
  ],
};
