// Generated from custom-elements.json by scripts/generate/markup.ts.
import type {
  DismissDetail,
  FeedErrorDetail,
  LedeArticle,
  LedeBreakingBanner,
  LedeContents,
  LedeFigure,
  LedePublisherFooter,
  LedePullQuote,
  LedeReadAloud,
  LedeReader,
  LedeReadingPreferences,
  LedeReadingProgress,
  LedeShare,
  LedeSkipLinks,
  ToolToggleDetail,
} from '../index.js';

/** What can be written on each tag, besides what HTML has for every element. */
export interface LedeMarkup {
  /**
   * The article: gives it its measure, vertical rhythm and the typography of its
   * script, and is what the reader tools act on. Wrap it around the `article`,
   * inside the page's `main`.
   *
   * A screen reader hears the `article` named by its `h1`, once, and everything in
   * it as it is written: no heading is added or changed. An `aria-label` or
   * `aria-labelledby` of the author's stays. Without an `article` inside, the
   * element itself is the article.
   */
  'lede-article': {
    element: LedeArticle;
    attributes: object;
    events: {
      /** The words or headings have changed, or a part was shown or hidden: `headings`, `blocks` and `wordCount` have new values. Told in an idle moment of the page, and once for all that changed until then. */
      'lede-article-change': CustomEvent<undefined>;
    };
  };

  /**
   * Breaking news at the head of a page: the headlines inside it, those that the
   * page's own script puts there later, and those of a feed.
   *
   * Use it once, near the top of the page, and leave it empty (or without
   * headlines) while there is no such news: then it takes no space and does not
   * exist for a screen reader. Each headline is a paragraph or a list item,
   * with or without a link.
   *
   * A screen reader finds a region called "Breaking news", in the page's language,
   * with the headlines in it. What is there at load is not announced; what comes
   * later is, once, after a second in which more may come: "Breaking news. Storm
   * closes the northern pass." Buttons follow the headlines: "Pause updates"
   * where there is a feed, and "Dismiss: Storm closes the northern pass".
   *
   * Nothing moves what the reader is looking at: a banner that fills after load is
   * laid over the foot of the window until its place is out of sight, and one
   * that is in sight keeps its height.
   */
  'lede-breaking-banner': {
    element: LedeBreakingBanner;
    attributes: {
      /** Address of a feed of headlines, `http:` or `https:`: JSON Feed 1.1, RSS 2.0 or Atom. Relative to the page. Nothing is fetched without it. */
      src?: string | undefined;
      /** Whether `src` is an event stream (`text/event-stream`) of JSON Feed items. */
      stream?: boolean | undefined;
      /** Seconds from one request to the next: 10 at least. */
      refresh?: number | `${number}` | undefined;
      /** How many headlines the banner holds when a feed brings more. */
      max?: number | `${number}` | undefined;
      /** Whether the reader can dismiss the headlines. They are remembered on the reader's device, and never shown again; new ones are. */
      dismissible?: boolean | undefined;
      /** How a screen reader announces what comes later: when it has finished speaking (`polite`), or at once (`assertive`), for what endangers life. */
      urgency?: 'polite' | 'assertive' | undefined;
      /** Label of the region, shown and spoken, instead of "Breaking news" in the banner's language. */
      label?: string | undefined;
      /** Whether updates are paused; the reader's button sets it. */
      paused?: boolean | undefined;
    };
    events: {
      /** A feed failed. The last good headlines stay, and the next try waits longer. */
      'lede-feed-error': CustomEvent<FeedErrorDetail>;
      /** The reader dismisses the headlines. Cancel it to keep the banner. */
      'lede-dismiss': CustomEvent<DismissDetail>;
    };
  };

  /**
   * The contents of an article: links to its headings, nested as they are, and where
   * in them the reader is. Behind a button, or with `inline` in its place in the
   * page, such as a column beside the article. `lede-reader` has it among its tools;
   * use this one where it stands alone. An article with fewer than two headings
   * besides its headline has no contents: then there is nothing.
   *
   * A screen reader says "In this article, navigation", then a list with the list
   * in it, each link in its heading's language, and of one of them "current
   * location". While the reader reads on, that moves without a word. A link
   * that is followed takes focus to its heading, which is said; Back returns to the
   * button, and to the place in the page.
   *
   * Script is needed for all of it. A heading without an id is lent one that is made
   * of its words and stays, so that links to it can be shared; `inline` appears with
   * the script, so give it a place where nothing stands below it, or a
   * `min-block-size`.
   */
  'lede-contents': {
    element: LedeContents;
    attributes: {
      /** Id of the article that it is for. Default: the nearest. */
      for?: string | undefined;
      /** Shows the contents in their place in the page, without a button. Default: false. */
      inline?: boolean | undefined;
    };
    events: {
      /** The contents are opened or closed. */
      'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
    };
  };

  /**
   * A photo, video, chart, table or other figure of an article, with its caption
   * and credit. Wrap the native `figure` in it.
   *
   * Use it for whatever stands outside the text with a caption. A screen reader
   * says what the figure holds ("Photo, figure"), then the image's alternative text,
   * the caption and the credit, each once: an `alt` that repeats the caption, or
   * that is a placeholder such as a file's name, is not spoken. The credit is the `small` in
   * the `figcaption`.
   *
   * The image of a `sensitive` figure is hidden by the style sheet, so it does not
   * show before the script either. While there is no script, pressing on the figure shows
   * the image; so does focus in it, and, where scripting is off, a pointer that rests on it.
   */
  'lede-figure': {
    element: LedeFigure;
    attributes: {
      /** Short name of the figure. Default: what it holds ("Photo", "Video"), in its language. */
      label?: string | undefined;
      /** Lets the reader enlarge the image: by a button, or by the link around the image if that leads to a larger file. Default: false. */
      zoom?: boolean | undefined;
      /** Why the image may hurt to see, as a sentence. If present, even empty, the media are hidden until the reader asks for them. */
      sensitive?: string | undefined;
    };
    events: {
      /** The reader showed the media of a sensitive figure, or hid them again. */
      'lede-reveal': CustomEvent<{revealed: boolean}>;
    };
  };

  /**
   * The footer of a publisher's page: who publishes it, in which other languages, and
   * on what terms. Put it around the page's one `footer`, at the end of `body`.
   *
   * A screen reader says "content information" and then what the footer holds:
   * the logo by the publisher's name instead of a CMS's placeholder, and not at all
   * where the name stands beside it; each language by its own name and in its own voice.
   *
   * Script is needed to name the logo, to tell languages that the markup leaves
   * unsaid, and to print the address and the date. It renders nothing.
   */
  'lede-publisher-footer': {
    element: LedePublisherFooter;
    attributes: {
      /** The publisher's name, for the logo and for print. Default: the site's name in the page's metadata (`og:site_name`, `application-name`, JSON-LD), else its host name. */
      name?: string | undefined;
    };
    events: object;
  };

  /**
   * A pull quote: words of the article set large, to catch the eye. Wrap it around
   * a `blockquote` and, after that, the name of who said it. Use it for words that
   * stand in the text as well as for those that don't; a quotation that is part of
   * the text itself is a plain `blockquote`.
   *
   * A screen reader hears nothing of it when its words also stand in the nearest
   * article (however they are punctuated; `…` and `[…]` stand for words left out),
   * or in a pull quote before it: they have been said. Words that stand nowhere
   * else are heard once, as a quotation, followed by the attribution. What can be
   * focused, such as a link in the attribution, is always heard, and so is a
   * picture with an alternative text. Quotation marks follow the language, are
   * drawn by the style sheet and are not heard.
   */
  'lede-pull-quote': {
    element: LedePullQuote;
    attributes: {
      /** Speaks the words though they also stand in the article. */
      announce?: boolean | undefined;
    };
    events: object;
  };

  /**
   * Reads the article aloud, by a voice of the reader's own device. Put it inside
   * the `article`, after the byline; or use `lede-reader`, which has it among the
   * other tools.
   *
   * A screen reader says "Listen, button, collapsed". Pressed, it opens the player,
   * a region named "Read aloud", at the foot of the window: Play, steps by sentence
   * and paragraph, and under Options speed, voice, highlighting and scrolling. It
   * begins at the top, at the selection, or at a sentence that is double-clicked;
   * never by itself. Each part is spoken in its own language. Left out is what is
   * no text of the article, and what is marked `data-read-aloud="skip"`.
   *
   * With `src` the publisher's own recording is played by the same controls, and by
   * media keys and the lock screen; with `transcript` the sentences in it are
   * found in the article, highlighted and stepped through, otherwise it goes by ten
   * seconds. If it can't be played a voice of the device reads on, and says why.
   *
   * Where the device has no voice for the language, the player says so and offers
   * what there is. A voice that is sent the text over the internet is marked, and
   * never taken without the reader's choice. Without script nothing is there.
   */
  'lede-read-aloud': {
    element: LedeReadAloud;
    attributes: {
      /** URL of the publisher's own recording of the article, which is played instead: an audio file that all browsers play (MP3, AAC), from a server that answers range requests. Looked at when the player is opened, fetched when the reader presses Play. Default: none, a voice reads. */
      src?: string | undefined;
      /** URL of the words of the recording and their times, in WebVTT. From another origin it needs CORS. Default: none, and the recording is heard without highlighting. */
      transcript?: string | undefined;
      /** Id of the article that it is for. Default: the nearest. */
      for?: string | undefined;
      /** Shows the player in its place in the page, without a button. Default: false. */
      inline?: boolean | undefined;
      /** Offers no voice that is sent the text over the internet. Default: false. */
      'local-only'?: boolean | undefined;
    };
    events: {
      /** The player is opened or closed. */
      'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
    };
  };

  /**
   * The reader's tools in one line: contents, read-aloud, reading preferences,
   * sharing, and how far the reader is. Put it inside the `article`, after the
   * byline. In a narrow window it stays along the window's foot, in reach of a
   * thumb, as long as what it stands in is in view.
   *
   * A screen reader says "Reader tools, toolbar", and of each button its name and
   * whether its panel is open. One Tab stop; arrow keys go from button to button.
   * A tool is fetched when the reader first presses its button. Without script
   * none of it is there.
   */
  'lede-reader': {
    element: LedeReader;
    attributes: {
      /** URL of the publisher's own recording of the article, which read-aloud plays. See `lede-read-aloud`. Default: none. */
      src?: string | undefined;
      /** URL of the words of the recording and their times, in WebVTT. Default: none. */
      transcript?: string | undefined;
      /** Id of the article that the tools are for. Default: the nearest. */
      for?: string | undefined;
      /** Which tools, and in which order, of `contents read-aloud preferences share progress`, parted by spaces; the progress is always the last. Default: all. Other words count for nothing. */
      tools?: string | undefined;
      /** Keeps the reader's place, and offers it at the next visit. Default: false. */
      resume?: boolean | undefined;
      /** Read-aloud offers no voice that is sent the text over the internet. Default: false. */
      'local-only'?: boolean | undefined;
    };
    events: {
      /** A tool's panel is opened or closed. */
      'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
    };
  };

  /**
   * How the article looks, as its reader wants it: text size, spacing, theme,
   * typeface, length of lines, alignment. Put it inside the `article`, after the
   * byline; `lede-reader` has it among the other tools.
   *
   * A screen reader says the button's name, then "Reading preferences, dialog"
   * (`inline`, "region") and its groups of radio buttons and sliders; each says
   * itself what it is set to. What changes is the article alone, at once, and the
   * line at the top of the window stays there. What the reader chose is kept in the
   * browser's storage, if there is any, and holds on the site's other pages and
   * tabs; it goes nowhere else. Forced colours win over every theme. Without script
   * none of it is there.
   *
   * With `lede-preferences.js` in the page's head, the next page is as the reader
   * chose from its first paint.
   */
  'lede-reading-preferences': {
    element: LedeReadingPreferences;
    attributes: {
      /** Id of the article that it is for. Default: the nearest. */
      for?: string | undefined;
      /** Shows the tool in its place in the page, without a button. Default: false. */
      inline?: boolean | undefined;
    };
    events: {
      /** The panel is opened or closed. */
      'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
    };
  };

  /**
   * How far the reader is in the article, and about how long the rest takes: a line
   * of text and a thin bar. For a page that wants this tool without the others;
   * `lede-reader` has it at the end of its toolbar. Put it first in the `article`,
   * or in a header of yours that names the article with `for`: it sticks to the
   * top of what scrolls, as long as what it stands in is in view.
   *
   * It counts the article's words, not the page's height: no header, footer,
   * comments, picture or empty space. The minutes are a range, from a fast
   * reader's to a slow one's, by what is known of each language; Chinese,
   * Japanese, Thai, Lao, Khmer and Burmese go by characters.
   *
   * A screen reader that comes to it says "About 3–4 minutes left" and "Reading
   * progress: 40%, image", once. It never speaks by itself: no live region, and
   * no `progressbar`, at which NVDA would beep with each step of scrolling.
   *
   * It is fetched when the reader first scrolls; until then its line is empty.
   * With `resume`, the place is kept in the reader's own browser, at most of 50
   * articles, until the article is read to the end. At the next visit a button
   * offers it; nobody is taken there. A link to a part of the article, and a
   * place that the browser restored, come first. Without storage there is no
   * offer.
   */
  'lede-reading-progress': {
    element: LedeReadingProgress;
    attributes: {
      /** Id of the article that it is for. Default: the nearest. */
      for?: string | undefined;
      /** Keeps the reader's place, and offers it at the next visit. Default: false. */
      resume?: boolean | undefined;
    };
    events: object;
  };

  /**
   * Ways to share an article: through an app, by the system's own menu where there
   * is one; a link that is copied; a quotation that the reader has selected, copied
   * with a link that leads to its very words; an e-mail; the printer. Nothing is
   * loaded from elsewhere, nothing is counted, and parameters that track readers
   * are left out of the address. What the reader copies by other means is never
   * changed.
   *
   * The address is the page's canonical one if it is on the same site, else the
   * page's own. On a page with several articles each has its own: the link in it
   * with `rel="bookmark"`, else the place of its `id` in the page.
   *
   * A screen reader says "Share, button, collapsed"; in the panel, "Share this
   * article, dialog" (`inline`, "region") and a list of buttons. What has been
   * copied is said once, and focus stays on the button. Where the page may not
   * copy, what is to be copied stands in a field, selected.
   */
  'lede-share': {
    element: LedeShare;
    attributes: {
      /** Id of the article that it is for. Default: the nearest. */
      for?: string | undefined;
      /** Shows the tool in its place in the page, without a button. Default: false. */
      inline?: boolean | undefined;
    };
    events: {
      /** The panel is opened or closed. */
      'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
    };
  };

  /**
   * Links with which a reader who uses a keyboard or a screen reader skips what
   * every page repeats. Put it first in `body`, with a link to each part that is
   * worth skipping to; with no links inside it makes one for each landmark that
   * the page has: main, navigation, search and footer. It lies over the page while it holds
   * focus and is out of sight otherwise, with or without script.
   *
   * A screen reader says "Accessibility links, navigation", then each link; after
   * Enter, the part that was skipped to.
   *
   * Script is needed to move focus into shadow roots and from under sticky
   * headers, in every engine; to leave out a link whose target isn't there, isn't
   * displayed or is inert; and to make links where there are none.
   */
  'lede-skip-links': {
    element: LedeSkipLinks;
    attributes: {
      /** Name of the navigation landmark. Default: "Accessibility links" in the language of the page. */
      label?: string | undefined;
    };
    events: object;
  };
}

/** Listeners, each by the name of its event after a prefix: `onlede-reveal`, as React, Preact and Svelte have them. */
export type LedeListeners<
  Tag extends keyof LedeMarkup,
  Prefix extends string = 'on',
> = {
  [Name in keyof LedeMarkup[Tag]['events'] & string as `${Prefix}${Name}`]?:
    | ((
        event: LedeMarkup[Tag]['events'][Name] & {
          readonly currentTarget: LedeMarkup[Tag]['element'];
        },
      ) => void)
    | undefined;
};
