import {
  setCustomElementsManifest,
  type ArgTypes,
  type Preview,
} from '@storybook/web-components-vite';
import type {ArgTypesEnhancer} from 'storybook/internal/types';
import {setStorybookHelpersConfig} from '@wc-toolkit/storybook-helpers';
import {themes} from 'storybook/theming';
import manifest from '../custom-elements.json' with {type: 'json'};
import '../src/styles/lede.css';
import './preview.css';
import {inLanguage} from './in-language.js';
import {inTheme} from './in-theme.js';
import {simulate} from './simulate.js';
import {initialGlobals, toolbar, widths} from './toolbar.js';
import {withoutScript} from './without-script.js';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({hideArgRef: true});

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

/** What authors write, before what designers and scripts reach. */
const categories = [
  'attributes',
  'properties',
  'slots',
  'events',
  'methods',
  'css properties',
  'css shadow parts',
  'css states',
];

const place = ({table}: ArgTypes[string]): number =>
  categories.indexOf(table?.category ?? '');

const arranged: ArgTypesEnhancer = ({argTypes}) => {
  for (const {table} of Object.values(argTypes)) {
    // The stories' helpers take the manifest's type of an event for that of its detail.
    const type = /^CustomEvent<(CustomEvent<.*>)>$/.exec(
      table?.type?.summary ?? '',
    )?.[1];
    if (table && type) table.type = {summary: type};
  }
  return Object.fromEntries(
    Object.entries(argTypes)
      .sort(([, one], [, other]) => place(one) - place(other))
      // What has no type Storybook would put first, with the one that it infers.
      .map(([name, argType]) => [name, {type: {name: 'string'}, ...argType}]),
  );
};

const preview: Preview = {
  initialGlobals,
  globalTypes: toolbar,
  argTypesEnhancers: [arranged],
  decorators: [inLanguage, inTheme, simulate, withoutScript],
  parameters: {
    a11y: {
      test: 'error',
      config: {rules: [{id: 'target-size', enabled: true}]},
    },
    backgrounds: {disable: true},
    docs: {
      theme: isDark ? themes.dark : themes.light,
      source: {dark: isDark},
    },
    viewport: {options: widths},
    controls: {expanded: true, sort: 'requiredFirst'},
    options: {
      storySort: {
        order: [
          'Article page',
          'Article page in other skins',
          'Article page on other sites',
          'Guides',
          ['Start here', 'The five laws', 'Theming'],
          'Elements',
        ],
      },
    },
  },
};

export default preview;
