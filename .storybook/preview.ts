import {
  setCustomElementsManifest,
  type Preview,
} from '@storybook/web-components-vite';
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

const preview: Preview = {
  initialGlobals,
  globalTypes: toolbar,
  decorators: [inLanguage, inTheme, simulate, withoutScript],
  parameters: {
    a11y: {
      test: 'error',
      config: {rules: [{id: 'target-size', enabled: true}]},
    },
    backgrounds: {disable: true},
    docs: {
      theme: matchMedia('(prefers-color-scheme: dark)').matches
        ? themes.dark
        : themes.light,
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
