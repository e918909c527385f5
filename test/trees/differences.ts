/** The engines that are compared with Chromium. */
export type OtherEngine = 'firefox' | 'webkit';

/** A difference between what Chromium and another engine tell assistive technology of the same page. */
export interface Difference {
  readonly engine: OtherEngine;
  /** What differs, for a reader of this list. */
  readonly what: string;
  /** Why it does, and what it is to the reader of the page. */
  readonly reason: string;
  /** Address of what the standard says. */
  readonly specification: string;
  /** By page, each place where it occurs: lines that only Chromium has (−) and that only the other engine has (+), after the line before them. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

export const differences: readonly Difference[] = [
  {
    engine: 'firefox',
    what: 'a figure’s own button is inside it',
    reason:
      'Firefox labels a native `figure` by its caption whatever name it has, so there the element itself is the figure, with its button inside. What is said, and in which order, is the same; the end of the figure comes after the button, not before.',
    specification: 'https://www.w3.org/TR/html-aam-1.0/#el-figure',
    places: {
      'demo/en.html': [
        `      text "The Skerrin mill an hour before its first working ebb since 1985. Illustration: The Wayfarer"
- button "Enlarge image"
+   button "Enlarge image"`,
        `    text "That is what came on the night of 12 January 1985. The surge broke the dam in two places, carried off the miller’s boat and put four feet of salt water into every house on Low Street. Nobody died, a fact that islanders still mention with lowered voices, as though the sea might hear. But nineteen families had moved to the mainland before summer, the school closed two years later, and the mill was boarded up with the last sacks still in it."
- button "Show image This picture shows homes under water, and may distress readers who have lived through a flood."`,
        `      text "Above the dam, the marsh has begun to follow the old creeks again. Illustration: The Wayfarer"
- button "Enlarge image"
+   button "Enlarge image"`,
      ],
      'demo/fa.html': [
        `      text "سپیدنار، روستایی با شصت‌وچهار خانوار، پیش از شب. تصویر: رهسپار"
- button "بزرگ کردن تصویر"
+   button "بزرگ کردن تصویر"`,
        `      text "صدوسی‌ویک حلقه چاه، آب را از پای کوه به انارستان می‌رساند. تصویر: رهسپار"
- button "بزرگ کردن تصویر"
+   button "بزرگ کردن تصویر"`,
      ],
      'every-element.html': [
        `      text "The marsh, by day"
- button "Enlarge image"
+   button "Enlarge image"`,
        `      text "A line of shafts crosses the desert."
- button "Show image Shows people in danger."`,
      ],
    },
  },
  {
    engine: 'firefox',
    what: 'the figure of a picture that is hidden is an object with no role, around its caption',
    reason:
      'Until the picture is shown, the native `figure` has `display: contents` in Firefox, which gives such an element an object whatever its role. Screen readers pass over it: in the transcripts the caption is said once.',
    specification: 'https://www.w3.org/TR/wai-aria-1.2/#none',
    places: {
      'demo/en.html': [
        `  figure "Illustration"
-   caption
-     text "Low Street on the night of the surge, drawn from the accounts of people who were there. Illustration: The Wayfarer"
+   button "Show image This picture shows homes under water, and may distress readers who have lived through a flood."
+   none "Low Street on the night of the surge, drawn from the accounts of people who were there. Illustration: The Wayfarer"
+     caption
+       text "Low Street on the night of the surge, drawn from the accounts of people who were there. Illustration: The Wayfarer"`,
      ],
      'every-element.html': [
        `  figure "Photo"
-   caption
-     text "The last house."
+   button "Show image Shows people in danger."
+   none "The last house."
+     caption
+       text "The last house."`,
      ],
    },
  },
  {
    engine: 'firefox',
    what: 'figures in a figure are not told apart from it',
    reason:
      'Firefox has the caption of a native `figure` for its name, and a screen reader says it twice. Lede names the outer figure only, so the inner ones are no figures there. Each image is followed by its caption, as in the other engines.',
    specification:
      'https://www.w3.org/TR/html-aam-1.0/#figure-element-accessible-name-computation',
    places: {
      'every-element.html': [
        `  figure "Photo"
-   figure
-     image "Water stands in the street."
-     caption
-       text "Before dawn."
-   figure
-     image "Mud lies in the street."
-     caption
-       text "At noon."
+   image "Water stands in the street."`,
        `  caption
+   text "Before dawn."
+ image "Mud lies in the street."
+ caption
+   text "At noon."
+ caption`,
      ],
    },
  },
  {
    engine: 'webkit',
    what: 'the button that empties a search field is part of its label',
    reason:
      'The site’s own label is around its field, and WebKit counts the field’s “cancel” button among the words of the label. Nothing of Lede.',
    specification:
      'https://www.w3.org/TR/html-aam-1.0/#input-type-text-input-type-password-input-type-number-input-type-search-input-type-tel-input-type-email-input-type-url-and-textarea-element-accessible-name-computation',
    places: {
      'demo/en.html': [
        `  text "Search"
- searchbox "Search"
+ searchbox "Search cancel"`,
      ],
      'demo/fa.html': [
        `  text "جست‌وجو"
- searchbox "جست‌وجو"
+ searchbox "جست‌وجو cancel"`,
      ],
    },
  },
  {
    engine: 'webkit',
    what: 'a quotation is not told to be one, and its drawn marks are text',
    reason:
      'WebKitGTK gives the paragraph without its `blockquote`. The marks have an empty alternative text in CSS (`content: open-quote / ""`), which WebKit does not apply to `open-quote`; screen readers pass over quotation marks unless they are set to say all punctuation.',
    specification: 'https://www.w3.org/TR/css-content-3/#alt',
    places: {
      'every-element.html': [
        `  heading "What is left" [level 2]
- blockquote [lang fr]
-   paragraph
-     text "Le fleuve a le temps."
+ paragraph [lang fr]
+   text "« Le fleuve a le temps. »"`,
        `    text "B. Person, An Institute"
- blockquote
-   paragraph
-     text "It is far too early to say what the water will leave behind"
+ paragraph
+   text "“ It is far too early to say what the water will leave behind”"`,
      ],
    },
  },
  {
    engine: 'webkit',
    what: 'a quotation is not told to be one',
    reason:
      'WebKitGTK gives the paragraph without its `blockquote`, which is the page’s own and has no role or style of Lede. The words are the same.',
    specification: 'https://www.w3.org/TR/html-aam-1.0/#el-blockquote',
    places: {
      'demo/en.html': [
        `    text "The last is the one that visiting engineers photograph. Where the old dam stood up to the water until it broke, the new one is made to give way: two of its panels hang on hinges, and in a surge they swing open and let the pond fill. In February, in the worst gale for a decade, it did so for the first time, and Low Street stayed dry. The night’s entry in the log is in Ms Harrow’s hand:"
- blockquote
-   paragraph
-     text "Force ten. Gates open 23.40. Sea came in, had a look round, went out again. Bread late."`,
        `  paragraph
+   text "Force ten. Gates open 23.40. Sea came in, had a look round, went out again. Bread late."
+ paragraph`,
      ],
      'demo/fa.html': [
        `    text "پیمان‌نامه را به رسم قدیم روی یک برگ کاغذ نوشته‌اند و به دیوار مسجد زده‌اند. این‌طور شروع می‌شود:"
- blockquote
-   paragraph
-     text "آب از آنِ کسی نیست که زودتر به آن می‌رسد. امانتی است در دست بالایی برای پایینی، و در دست امروز برای فردا."
+ paragraph
+   text "آب از آنِ کسی نیست که زودتر به آن می‌رسد. امانتی است در دست بالایی برای پایینی، و در دست امروز برای فردا."`,
      ],
    },
  },
];
