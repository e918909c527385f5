import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'other'> = {
  skipLinks: {
    label: 'Accessibility links',
    main: 'Skip to main content',
    navigation: 'Skip to main navigation',
    search: 'Skip to search',
    footer: 'Skip to footer',
  },
  breakingBanner: {
    label: 'Breaking news',
    dismiss: 'Dismiss: {headline}',
    dismissAll: {
      one: 'Dismiss {count} headline',
      other: 'Dismiss {count} headlines',
    },
    pause: 'Pause updates',
    resume: 'Resume updates',
  },
  figure: {
    photo: 'Photo',
    illustration: 'Illustration',
    chart: 'Chart',
    video: 'Video',
    audio: 'Audio',
    table: 'Table',
    code: 'Code',
    embed: 'Embedded content',
    enlarge: 'Enlarge image',
    enlarged: 'Enlarged image',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    close: 'Close',
    reveal: 'Show image',
    conceal: 'Hide image',
    revealOther: 'Show',
    concealOther: 'Hide',
    sensitive: 'This image may be upsetting.',
  },
  publisherFooter: {
    printed: 'Printed from {address} on {date}',
  },
  reader: {
    label: 'Reader tools',
    contents: 'Contents',
    readAloud: 'Listen',
    preferences: 'Display',
    share: 'Share',
    failed: 'This could not be loaded. Try again.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/en.js');
