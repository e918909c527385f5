/** A success criterion of WCAG 2.2. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** What the tests can't show, or what is left to the page: said in the remarks whatever the tests say. */
  readonly limits?: string;
}

export type Level = 'A' | 'AA' | 'AAA';

const media = 'Captions and transcripts come from whoever publishes the media.';
const pagesOnly = 'A matter of the site: Lede is a part of a page.';
const siteColors =
  'Measured with Lede’s own colours: a site that sets others answers for them.';

/**
 * Every criterion of levels A and AA, and those of AAA that Lede aims at or
 * tests: https://www.w3.org/TR/WCAG22/. 4.1.1 is none of WCAG 2.2.
 */
export const criteria: readonly Criterion[] = [
  {
    id: '1.1.1',
    name: 'Non-text Content',
    level: 'A',
    limits:
      'Lede leaves out alternative text that says nothing; only the author can write what is missing.',
  },
  {
    id: '1.2.1',
    name: 'Audio-only and Video-only (Prerecorded)',
    level: 'A',
    limits: media,
  },
  {id: '1.2.2', name: 'Captions (Prerecorded)', level: 'A', limits: media},
  {
    id: '1.2.3',
    name: 'Audio Description or Media Alternative (Prerecorded)',
    level: 'A',
    limits: media,
  },
  {id: '1.2.4', name: 'Captions (Live)', level: 'AA', limits: media},
  {
    id: '1.2.5',
    name: 'Audio Description (Prerecorded)',
    level: 'AA',
    limits: media,
  },
  {id: '1.3.1', name: 'Info and Relationships', level: 'A'},
  {id: '1.3.2', name: 'Meaningful Sequence', level: 'A'},
  {id: '1.3.3', name: 'Sensory Characteristics', level: 'A'},
  {id: '1.3.4', name: 'Orientation', level: 'AA'},
  {id: '1.3.5', name: 'Identify Input Purpose', level: 'AA'},
  {id: '1.4.1', name: 'Use of Color', level: 'A'},
  {id: '1.4.2', name: 'Audio Control', level: 'A'},
  {
    id: '1.4.3',
    name: 'Contrast (Minimum)',
    level: 'AA',
    limits: siteColors,
  },
  {id: '1.4.4', name: 'Resize Text', level: 'AA'},
  {
    id: '1.4.5',
    name: 'Images of Text',
    level: 'AA',
    limits: 'What is in a picture is the author’s.',
  },
  {
    id: '1.4.6',
    name: 'Contrast (Enhanced)',
    level: 'AAA',
    limits: siteColors,
  },
  {
    id: '1.4.8',
    name: 'Visual Presentation',
    level: 'AAA',
    limits:
      'A reader chooses colours, width and spacing where the page has lede-reading-preferences.',
  },
  {
    id: '1.4.9',
    name: 'Images of Text (No Exception)',
    level: 'AAA',
    limits: 'What is in a picture is the author’s.',
  },
  {
    id: '1.4.10',
    name: 'Reflow',
    level: 'AA',
    limits:
      'Tables and code scroll in a box of their own, as the exception has it.',
  },
  {
    id: '1.4.11',
    name: 'Non-text Contrast',
    level: 'AA',
    limits: siteColors,
  },
  {id: '1.4.12', name: 'Text Spacing', level: 'AA'},
  {id: '1.4.13', name: 'Content on Hover or Focus', level: 'AA'},
  {id: '2.1.1', name: 'Keyboard', level: 'A'},
  {id: '2.1.2', name: 'No Keyboard Trap', level: 'A'},
  {id: '2.1.4', name: 'Character Key Shortcuts', level: 'A'},
  {id: '2.2.1', name: 'Timing Adjustable', level: 'A'},
  {id: '2.2.2', name: 'Pause, Stop, Hide', level: 'A'},
  {id: '2.3.1', name: 'Three Flashes or Below Threshold', level: 'A'},
  {id: '2.3.3', name: 'Animation from Interactions', level: 'AAA'},
  {id: '2.4.1', name: 'Bypass Blocks', level: 'A'},
  {
    id: '2.4.2',
    name: 'Page Titled',
    level: 'A',
    limits: 'The title of the page is the site’s.',
  },
  {id: '2.4.3', name: 'Focus Order', level: 'A'},
  {id: '2.4.4', name: 'Link Purpose (In Context)', level: 'A'},
  {id: '2.4.5', name: 'Multiple Ways', level: 'AA', limits: pagesOnly},
  {id: '2.4.6', name: 'Headings and Labels', level: 'AA'},
  {id: '2.4.7', name: 'Focus Visible', level: 'AA'},
  {
    id: '2.4.10',
    name: 'Section Headings',
    level: 'AAA',
    limits:
      'Lede invents no heading: sections have those that the author wrote.',
  },
  {id: '2.4.11', name: 'Focus Not Obscured (Minimum)', level: 'AA'},
  {id: '2.4.12', name: 'Focus Not Obscured (Enhanced)', level: 'AAA'},
  {id: '2.4.13', name: 'Focus Appearance', level: 'AAA', limits: siteColors},
  {id: '2.5.1', name: 'Pointer Gestures', level: 'A'},
  {id: '2.5.2', name: 'Pointer Cancellation', level: 'A'},
  {id: '2.5.3', name: 'Label in Name', level: 'A'},
  {id: '2.5.4', name: 'Motion Actuation', level: 'A'},
  {id: '2.5.5', name: 'Target Size (Enhanced)', level: 'AAA'},
  {id: '2.5.7', name: 'Dragging Movements', level: 'AA'},
  {id: '2.5.8', name: 'Target Size (Minimum)', level: 'AA'},
  {
    id: '3.1.1',
    name: 'Language of Page',
    level: 'A',
    limits: 'The `lang` of the page is the site’s.',
  },
  {id: '3.1.2', name: 'Language of Parts', level: 'AA'},
  {id: '3.2.1', name: 'On Focus', level: 'A'},
  {id: '3.2.2', name: 'On Input', level: 'A'},
  {id: '3.2.3', name: 'Consistent Navigation', level: 'AA', limits: pagesOnly},
  {
    id: '3.2.4',
    name: 'Consistent Identification',
    level: 'AA',
    limits: pagesOnly,
  },
  {id: '3.2.6', name: 'Consistent Help', level: 'A', limits: pagesOnly},
  {id: '3.3.1', name: 'Error Identification', level: 'A'},
  {id: '3.3.2', name: 'Labels or Instructions', level: 'A'},
  {id: '3.3.3', name: 'Error Suggestion', level: 'AA'},
  {
    id: '3.3.4',
    name: 'Error Prevention (Legal, Financial, Data)',
    level: 'AA',
  },
  {id: '3.3.7', name: 'Redundant Entry', level: 'A'},
  {id: '3.3.8', name: 'Accessible Authentication (Minimum)', level: 'AA'},
  {id: '4.1.2', name: 'Name, Role, Value', level: 'A'},
  {id: '4.1.3', name: 'Status Messages', level: 'AA'},
];

/** Where the W3C explains a criterion. */
export function explanation({name}: Criterion): string {
  const slug = name.toLowerCase().replace(/[(),]/g, '').replaceAll(' ', '-');
  return `https://www.w3.org/WAI/WCAG22/Understanding/${slug}`;
}
