import type {Preview} from '@storybook/web-components-vite';

/** What the toolbar offers besides the width of the window. A title says so where the browser's own setting can only be imitated. */
export const toolbar: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Theme of the page around the story',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        {value: 'system', title: 'System’s theme'},
        {value: 'light', title: 'Light'},
        {value: 'sepia', title: 'Sepia'},
        {value: 'dark', title: 'Dark'},
        {value: 'contrast', title: 'High contrast'},
      ],
    },
  },
  language: {
    description: 'Language of the page around the story',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        {value: 'en', title: 'English'},
        {value: 'ar', title: 'العربية'},
        {value: 'de', title: 'Deutsch'},
        {value: 'es', title: 'Español'},
        {value: 'fa', title: 'فارسی'},
        {value: 'fr', title: 'Français'},
        {value: 'ru', title: 'Русский'},
        {value: 'uk', title: 'Українська'},
        {value: 'zh', title: '中文'},
      ],
    },
  },
  direction: {
    description: 'Direction of the page around the story',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        {value: 'auto', title: 'Language’s direction'},
        {value: 'ltr', title: 'Left to right'},
        {value: 'rtl', title: 'Right to left'},
      ],
    },
  },
  textSize: {
    description: 'Text size of the root, as a reader sets it in the browser',
    toolbar: {
      title: 'Text size',
      icon: 'zoom',
      dynamicTitle: true,
      items: [
        {value: '100', title: '100%'},
        {value: '125', title: '125%'},
        {value: '150', title: '150%'},
        {value: '200', title: '200%'},
      ],
    },
  },
  motion: {
    description:
      'Motion. The browser’s own setting can’t be changed from a page: style sheets and scripts are told so instead',
    toolbar: {
      title: 'Motion',
      icon: 'play',
      dynamicTitle: true,
      items: [
        {value: 'system', title: 'System’s motion'},
        {value: 'reduced', title: 'Reduced motion (simulated)'},
      ],
    },
  },
  colours: {
    description:
      'Forced colours. A page can’t force them as the system does: style sheets and scripts are told so, and colours that an author wrote give way to the system’s',
    toolbar: {
      title: 'Forced colours',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        {value: 'system', title: 'System’s colours'},
        {value: 'forced', title: 'Forced colours (simulated)'},
      ],
    },
  },
  script: {
    description: 'Whether script runs in the story',
    toolbar: {
      title: 'Script',
      icon: 'lightning',
      dynamicTitle: true,
      items: [
        {value: 'on', title: 'Script on'},
        {value: 'off', title: 'Script off'},
      ],
    },
  },
};

/** The toolbar as it is at first: with it, a story is as its file has it. */
export const initialGlobals = {
  theme: 'system',
  language: 'en',
  direction: 'auto',
  textSize: '100',
  motion: 'system',
  colours: 'system',
  script: 'on',
};

/** Widths of windows: the narrowest that WCAG 1.4.10 asks for, a phone, a tablet, a desktop. */
export const widths = Object.fromEntries(
  (
    [
      [320, 'mobile', 568],
      [390, 'mobile', 844],
      [768, 'tablet', 1024],
      [1280, 'desktop', 800],
    ] as const
  ).map(([width, type, height]) => [
    `w${width}`,
    {
      name: `${width} px`,
      type,
      styles: {width: `${width}px`, height: `${height}px`},
    },
  ]),
);
