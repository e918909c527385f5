import type {EngineName, Finding} from './engines/finding.js';

/** What an engine finds and Lede is not to mend, or what it asks and a person or another test has answered. */
export interface Excuse {
  readonly engine: EngineName;
  readonly rule: string;
  /** The pages and stories meant; all of them where it is left out. */
  readonly where?: RegExp;
  /** The element meant, in what the engine says of its place and its tag. */
  readonly target: RegExp;
  /** What the engine says of it; whatever it says where it is left out. */
  readonly why?: RegExp;
  readonly reason: string;
  /** The test that has the answer. */
  readonly answeredBy?: {readonly file: string; readonly test: string};
  readonly link: string;
}

/** A publisher's page, which is not on every machine. */
export const publisherPage = /^tajik-border\.html/;

const listRole =
  'Safari drops the list from a list without markers: the role brings it back.';
const listLink =
  'https://developer.mozilla.org/en-US/docs/Web/CSS/list-style#accessibility';
const demos = /demo\/|flawed\.html|Article page/;
const playerWithoutFilm = 'A player with no film in it.';
const siteNavigation =
  "The site's own navigation, which stands here without the site's own style sheet. Lede styles nothing but its own tags.";
const scrolledAway =
  'Asks what lies over text that is scrolled out of sight, in a box that a reader scrolls by mouse, touch or keys. Nothing does.';
const contrast = {
  file: 'test/wcag/visual/every-page.test.ts',
  test: 'WCAG 1.4.3: text stands out by 4.5:1, light and dark, by itself and where more contrast is wanted',
};
const focusVisible = {
  file: 'test/wcag/visual/every-page.test.ts',
  test: 'WCAG 2.4.7: every stop of the Tab key shows that it has the focus',
};
const notObscured = {
  file: 'test/wcag/visual/every-page.test.ts',
  test: 'WCAG 2.4.11: nothing hides what has the focus',
};
const notHeading = 'Asks whether a short paragraph is a heading:';
const repaired =
  'What the author left out here is the flaw that the element mends, which the same story shows.';
const axe = (rule: string) =>
  `https://dequeuniversity.com/rules/axe/4.11/${rule}`;
const htmlValidate = (rule: string) =>
  `https://html-validate.org/rules/${rule}.html`;
const search =
  'A form that is there as the target of a skip link: one field, submitted with Enter.';
const ibm = (rule: string) =>
  `https://github.com/IBMa/equal-access/blob/main/accessibility-checker-engine/src/v4/rules/${rule}.ts`;
const alfa = (rule: string) => `https://alfa.siteimprove.com/rules/${rule}`;

/** The stories of the reader's tools. */
const tools =
  /^the story (Reader|Contents|Read aloud|Reading preferences|Reading progress|Share):/;

/** A site with a style sheet as sites had it in 2009, which is not Lede's to mend. */
const oldTheme = {
  where: /^the story Article page on other sites: A theme of 2009/,
  reason:
    'What the old site does with its own text and links, Lede leaves as it is.',
};

export const excuses: readonly Excuse[] = [
  {
    engine: 'Alfa',
    rule: 'sia-r113',
    ...oldTheme,
    target: /nav\[1\]\/ul/,
    link: alfa('sia-r113'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r113',
    where: /^the story Skip links:/,
    target: /<a href="\/news">/,
    reason:
      'The links of the story have the focus, and lie over the page: what is under them is no target meanwhile.',
    link: alfa('sia-r113'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r74',
    ...oldTheme,
    target: /nameplate/,
    link: alfa('sia-r74'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r85',
    ...oldTheme,
    target: /blockquote/,
    link: alfa('sia-r85'),
  },
  {
    engine: 'IBM',
    rule: 'aria_article_label_unique',
    where: /^the story Reading progress: Two Articles/,
    target: /<article/,
    reason: 'The same article twice, to show two.',
    link: ibm('aria_article_label_unique'),
  },
  {
    engine: 'IBM',
    rule: 'style_focus_visible',
    where: /^the story Reading progress/,
    target: /data-scrolls/,
    reason: 'The box that scrolls in the story, with a border of its own.',
    answeredBy: focusVisible,
    link: ibm('style_focus_visible'),
  },
  {
    engine: 'IBM',
    rule: 'element_tabbable_role_valid',
    where: /^the story Reading progress/,
    target: /data-scrolls/,
    reason: 'A box that scrolls takes the focus, to be scrolled by keys.',
    link: ibm('element_tabbable_role_valid'),
  },
  {
    engine: 'IBM',
    rule: 'text_block_heading',
    where: tools,
    target: /<p>/,
    reason: `${notHeading} it is a byline, or a paragraph in Chinese, which has no spaces to count words by.`,
    link: ibm('text_block_heading'),
  },
  {
    engine: 'IBM',
    rule: 'aria_toolbar_label_unique',
    where: /^the story Reader: Two Articles/,
    target: /role="toolbar"/,
    reason:
      'Each stands in its own article, which has its headline for a name.',
    link: ibm('aria_toolbar_label_unique'),
  },
  {
    engine: 'IBM',
    rule: 'blockquote_cite_exists',
    where: tools,
    target: /<blockquote/,
    reason:
      'Asks for an address that no browser shows: the words are the article’s own.',
    link: ibm('blockquote_cite_exists'),
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: tools,
    target: /./,
    why: /could not be determined/,
    reason:
      'Asks what lies over text that is under an open panel, or scrolled out of sight in a box.',
    answeredBy: contrast,
    link: axe('color-contrast'),
  },
  {
    engine: 'IBM',
    rule: 'text_sensory_misuse',
    where: tools,
    target: /<(p|legend)/,
    reason:
      'Words of a story, the minutes that are left, and the size of text: none tells where something is to be found.',
    link: ibm('text_sensory_misuse'),
  },
  {
    engine: 'IBM',
    rule: 'label_content_exists',
    where: /^the story Reading preferences/,
    target: /<label class="(range|choice)/,
    reason:
      'The control has the same words as its own name: in the label too, Orca said them twice.',
    answeredBy: {
      file: 'test/wcag/operation/names-and-structure-1.1.1.test.ts',
      test: 'WCAG 4.1.2: every control has a role and a name',
    },
    link: ibm('label_content_exists'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r71',
    where: /^the story Reading preferences: (Justified|Chinese)/,
    target: /<p>/,
    reason: 'Lines are justified where the reader asks for it.',
    link: alfa('sia-r71'),
  },
  {
    engine: 'html-validate',
    rule: 'element-permitted-content',
    where: /the story Reading preferences: Stubborn Page/,
    target: /<style>/,
    reason: 'The story brings the style sheet of a stubborn page along.',
    link: htmlValidate('element-permitted-content'),
  },
  {
    engine: 'axe',
    rule: 'target-size',
    where: publisherPage,
    target: /<a href="\/(news|central-asia)">/,
    reason: siteNavigation,
    link: axe('target-size'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r113',
    where: publisherPage,
    target: /<a href="\/(news|central-asia)">/,
    reason: siteNavigation,
    link: alfa('sia-r113'),
  },
  {
    engine: 'axe',
    rule: 'region',
    where: /^flawed\.html without script/,
    target: /#comments/,
    reason:
      'A skip link to nowhere, which is an ordinary link until script can see that its target is not there.',
    link: axe('region'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r57',
    where: /\.html without script/,
    target: /lede-skip-links\[1\]\/a/,
    reason:
      'Without script the skip links have no landmark around them. Being before all landmarks is what they are for; the rule lets only the first one be there.',
    link: alfa('sia-r57'),
  },
  {
    engine: 'axe',
    rule: 'video-caption',
    where: /^the story Figure: Video/,
    target: /<video/,
    reason: playerWithoutFilm,
    link: axe('video-caption'),
  },
  {
    engine: 'IBM',
    rule: 'caption_track_exists',
    where: /^the story Figure: Video/,
    target: /<video/,
    reason: playerWithoutFilm,
    link: ibm('caption_track_exists'),
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^the story Breaking banner: Feed/,
    target: /<a href="#story">/,
    reason: scrolledAway,
    answeredBy: contrast,
    link: axe('color-contrast'),
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^the story Figure: Listing/,
    target: /<code>/,
    reason: scrolledAway,
    answeredBy: contrast,
    link: axe('color-contrast'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r41',
    where: demos,
    target: /class="nameplate".*lede-publisher-footer/s,
    reason:
      "The newspaper's name leads home from the head of the page and from its foot.",
    link: alfa('sia-r41'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r65',
    target:
      /\blede-(skip-links|breaking-banner|figure|publisher-footer|reader|contents|read-aloud|reading-preferences|reading-progress|share)\b.*<(a|button|input|select|textarea)\b/,
    reason:
      'Alfa sees one state of a page, and asks whether focus can be seen.',
    answeredBy: focusVisible,
    link: alfa('sia-r65'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r65',
    target: /<a rel="author"/,
    reason:
      'Alfa sees one state of a page, and asks whether focus can be seen.',
    answeredBy: focusVisible,
    link: alfa('sia-r65'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r65',
    where: /^the story (Breaking banner: Feed|Figure: Listing)/,
    target: /tabindex="0"/,
    reason:
      'Alfa sees one state of a page, and asks whether focus can be seen: here on a box that scrolls.',
    answeredBy: focusVisible,
    link: alfa('sia-r65'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r73',
    target: /\/lede-(breaking-banner|pull-quote)\[1\]\//,
    reason:
      'A headline or a quotation: the criterion (1.4.8, of level AAA) is about blocks of more than one sentence.',
    link: 'https://www.w3.org/TR/WCAG22/#dfn-blocks-of-text',
  },
  {
    engine: 'IBM',
    rule: 'aria_role_redundant',
    target: /<ul [^>]*role="list"/,
    reason: listRole,
    link: listLink,
  },
  {
    engine: 'html-validate',
    rule: 'no-redundant-role',
    target: /<ul [^>]*role="list"/,
    reason: listRole,
    link: listLink,
  },
  {
    engine: 'html-validate',
    rule: 'no-implicit-button-type',
    where: /\.html|Article page/,
    target: /#search.*<button>/,
    reason:
      'Submitting is what a button in a form does when it says nothing else.',
    link: 'https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type',
  },
  {
    engine: 'html-validate',
    rule: 'wcag/h32',
    where: /the story Skip links/,
    target: /<form id="search">/,
    reason: search,
    link: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H32',
  },
  {
    engine: 'IBM',
    rule: 'form_submit_button_exists',
    where: /^the story Skip links/,
    target: /<form id="search">/,
    reason: search,
    link: ibm('form_submit_button_exists'),
  },
  {
    engine: 'IBM',
    rule: 'form_submit_button_exists',
    where: /\.html|Article page/,
    target: /<form action="[^"]*" id="search">/,
    reason:
      'Asks for a button that says it submits: the one in this form does so by itself.',
    link: ibm('form_submit_button_exists'),
  },
  {
    engine: 'html-validate',
    rule: 'wcag/h30',
    where: /^the markup of the story Publisher footer/,
    target: /<a href="\/[\w-]+" hreflang="[\w-]+">/,
    reason: repaired,
    answeredBy: {
      file: 'test/wcag/operation/names-and-structure-1.1.1.test.ts',
      test: 'WCAG 2.4.4: every link has a name that says where it leads',
    },
    link: htmlValidate('wcag/h30'),
  },
  {
    engine: 'html-validate',
    rule: 'wcag/h37',
    where: /^the markup of the story Figure: Missing Alternative/,
    target: /<img src="demo\/media\/flood/,
    reason: repaired,
    answeredBy: {
      file: 'test/wcag/operation/names-and-structure-1.1.1.test.ts',
      test: 'WCAG 1.1.1: every image in the tree has a name that is no placeholder',
    },
    link: htmlValidate('wcag/h37'),
  },
  {
    engine: 'html-validate',
    rule: 'prefer-native-element',
    target:
      /<lede-(article|breaking-banner|publisher-footer|skip-links)\b[^>]*\brole=/,
    reason:
      'A custom element is no native element: a role is how its host becomes the landmark that its content makes it.',
    link: 'https://www.w3.org/TR/html-aria/#docconformance',
  },
  {
    engine: 'html-validate',
    rule: 'prefer-native-element',
    target: /part="panel" role="(?:navigation|region)"/,
    reason:
      'One element frames every tool; its role and label say what the tool in it is.',
    link: htmlValidate('prefer-native-element'),
  },
  {
    engine: 'IBM',
    rule: 'input_checkboxes_grouped',
    target: /lede-(read-aloud|reader)\[.*<input name="(?:highlight|follow)"/,
    reason:
      'Two options of the player that have nothing to do with each other.',
    link: ibm('input_checkboxes_grouped'),
  },
  {
    engine: 'IBM',
    rule: 'heading_markup_misuse',
    where: /^the story Contents: Long Headings/,
    target: /<h2/,
    reason:
      'It is a heading, and as long as some are: that is what the story shows.',
    link: ibm('heading_markup_misuse'),
  },
  {
    engine: 'axe',
    rule: 'heading-order',
    where: /^the story Contents: Skipped Levels/,
    target: /<h[34]/,
    reason: repaired,
    link: axe('heading-order'),
  },
  {
    engine: 'Alfa',
    rule: 'sia-r53',
    where: /^the story Contents: Skipped Levels/,
    target: /<h[34]/,
    reason: repaired,
    link: alfa('sia-r53'),
  },
  {
    engine: 'html-validate',
    rule: 'element-permitted-content',
    where: /the story (Breaking banner|Skip links)/,
    target: /^#root-inner > style/,
    reason: "The style of Storybook's own helper, around the story.",
    link: 'https://github.com/wc-toolkit/storybook-helpers',
  },
  {
    engine: 'IBM',
    rule: 'aria_article_label_unique',
    where: /^the story Pull quote: Languages/,
    target: /aria-label="A\. Person"/,
    reason:
      'One example in many languages, in two of which the example has the same name.',
    link: ibm('aria_article_label_unique'),
  },
  {
    engine: 'IBM',
    rule: 'blockquote_cite_exists',
    where: /^demo\/|^the story (Article|Pull quote)/,
    target: /<blockquote/,
    reason:
      'Asks whether a quotation is one. It is; who said it stands beside it.',
    link: ibm('blockquote_cite_exists'),
  },
  {
    engine: 'IBM',
    rule: 'element_tabbable_unobscured',
    where: /^the story Skip links/,
    target: /\/lede-skip-links\[1\]\/a\[/,
    reason:
      'Asks what a focused link looks like: a skip link comes into sight.',
    answeredBy: notObscured,
    link: ibm('element_tabbable_unobscured'),
  },
  {
    engine: 'IBM',
    rule: 'element_tabbable_unobscured',
    where: /^the story Breaking banner: Feed/,
    target: /<a href="#story">/,
    reason:
      'Asks whether a link that is scrolled out of sight is scrolled back in when it has the focus.',
    answeredBy: notObscured,
    link: ibm('element_tabbable_unobscured'),
  },
  {
    engine: 'IBM',
    rule: 'element_tabbable_unobscured',
    where: /^the story Breaking banner: Filled Late/,
    target: /lede-breaking-banner.*elsewhere\.html/,
    reason: 'Asks what lies over a headline that is itself laid over the page.',
    answeredBy: notObscured,
    link: ibm('element_tabbable_unobscured'),
  },
  {
    engine: 'IBM',
    rule: 'input_label_visible',
    where:
      /\.html$|^the story (Article page|Breaking banner|Figure|Reader|Contents|Read aloud|Reading preferences|Reading progress|Share)/,
    target:
      /lede-(breaking-banner|figure|reader|contents|read-aloud|reading-preferences|reading-progress|share)\[\d+\]\/#document-fragment.*<(?:button [^>]*aria-label=|select|input|textarea)/,
    reason:
      'Asks after a visible label: the button is a picture with a name of its own.',
    answeredBy: {
      file: 'test/wcag/operation/names-and-structure-1.1.1.test.ts',
      test: 'WCAG 4.1.2: every control has a role and a name',
    },
    link: ibm('input_label_visible'),
  },
  {
    engine: 'IBM',
    rule: 'style_color_misuse',
    target: /head\[1\]\/(link\[[12]\] .*lede\.css|style\[2\])/,
    reason:
      'Asked of every style sheet with a colour in it. Links are underlined, and states have words.',
    answeredBy: {
      file: 'test/wcag/visual/every-page.test.ts',
      test: 'WCAG 1.4.1: links in text differ from it by more than colour',
    },
    link: ibm('style_color_misuse'),
  },
  {
    engine: 'IBM',
    rule: 'style_focus_visible',
    where: /^demo\//,
    target: /\/header\[1\]\/search\[1\]\/.*<(input|button)\b/,
    reason:
      "Asks whether focus can be seen on the site's own search: it has the browser's outline.",
    link: ibm('style_focus_visible'),
  },
  {
    engine: 'IBM',
    rule: 'style_viewport_resizable',
    where: /^demo\/|^flawed\.html/,
    target: /site\.css/,
    reason:
      'Asks whether type sized by the window still grows: it has a part in rem.',
    answeredBy: {
      file: 'test/wcag/visual/every-page.test.ts',
      test: 'WCAG 1.4.4: no text is lost at 200%, of the text alone and of the page',
    },
    link: ibm('style_viewport_resizable'),
  },
  {
    engine: 'IBM',
    rule: 'text_block_heading',
    target: /\/lede-pull-quote\[\d+\]\/(blockquote\[1\]\/)?p\[\d\] <p>/,
    reason: `${notHeading} it is a quotation, or who said it.`,
    link: ibm('text_block_heading'),
  },
  {
    engine: 'IBM',
    rule: 'text_block_heading',
    where:
      /^the story Breaking banner: (Several Headlines|Filled Late|Long Words)/,
    target: /\/lede-breaking-banner\[1\]\//,
    reason: `${notHeading} it is the banner's label, or one of its headlines, which lead away.`,
    link: ibm('text_block_heading'),
  },
  {
    engine: 'IBM',
    rule: 'text_block_heading',
    where: /^the story Article( page)?: Chinese/,
    target: /<p>/,
    reason: `${notHeading} it is a sentence, in a script without spaces.`,
    link: ibm('text_block_heading'),
  },
  {
    engine: 'IBM',
    rule: 'text_quoted_correctly',
    where: publisherPage,
    target: /<p>/,
    reason: "Asks for q in the article's own text, where quotation marks are.",
    link: ibm('text_quoted_correctly'),
  },
  {
    engine: 'IBM',
    rule: 'text_sensory_misuse',
    where: /^demo\/en|^flawed|^the story (Article|Figure|Pull quote)/,
    target: /lede-article\[\d+\]\/.*<(p|h1)\b/,
    reason:
      'Asks whether “above”, “left” or “round” in a sentence is an instruction: it is a story.',
    link: ibm('text_sensory_misuse'),
  },
  {
    engine: 'IBM',
    rule: 'text_sensory_misuse',
    where: /^the story Breaking banner: Several Headlines/,
    target: /lede-breaking-banner/,
    reason:
      'Asks whether “lower” in a headline is an instruction: it is the name of a valley.',
    link: ibm('text_sensory_misuse'),
  },
];

/** Whether an excuse is for a finding in a page or story. */
export function isFor(
  {engine, rule, where = /^/, target, why = /^/}: Excuse,
  finding: Finding,
  name: string,
): boolean {
  return (
    engine === finding.engine &&
    rule === finding.rule &&
    where.test(name) &&
    target.test(finding.target) &&
    why.test(finding.why)
  );
}
