import type {Entry, Globals} from '../stories/built-stories.js';
import {desktop, type Wishes} from '../wcag/visual/pages.js';

/** How a story is looked at. */
export interface Look {
  readonly name: string;
  /** The window, in CSS pixels. */
  readonly window: {readonly width: number; readonly height: number};
  readonly wishes?: Wishes;
  /** What the toolbar says, where the story does not say otherwise. */
  readonly globals?: Globals;
  /** Whether this story is looked at so. */
  shows(story: Entry): boolean;
}

const phone = {width: 390, height: 844};
const paper = {width: 794, height: 1123};

/** The article page, in one language of each direction, is looked at in every way and to its end. */
export const isWholePage = ({id}: Entry): boolean =>
  ['article-page--page', 'article-page--persian'].includes(id);

/** Between them, the first four have each way once: phone and desktop, light and dark, both directions, forced colours, paper. */
export const looks: readonly Look[] = [
  {name: 'desktop-light', window: desktop, shows: () => true},
  {
    name: 'phone-dark-right-to-left',
    window: phone,
    wishes: {scheme: 'dark'},
    globals: {language: 'fa'},
    shows: ({id}) => id !== 'article-page--page',
  },
  {
    name: 'phone-forced-colours',
    window: phone,
    wishes: {forcedColours: true},
    shows: () => true,
  },
  {
    name: 'print',
    window: paper,
    wishes: {print: true},
    shows: () => true,
  },
  {
    name: 'phone-light',
    window: phone,
    shows: isWholePage,
  },
  {
    name: 'phone-dark',
    window: phone,
    wishes: {scheme: 'dark'},
    shows: ({id}) => id === 'article-page--page',
  },
  {
    name: 'desktop-dark',
    window: desktop,
    wishes: {scheme: 'dark'},
    shows: isWholePage,
  },
  {
    name: 'desktop-forced-colours-dark',
    window: desktop,
    wishes: {scheme: 'dark', forcedColours: true},
    shows: isWholePage,
  },
];
