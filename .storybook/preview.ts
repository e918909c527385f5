import {withThemeByDataAttribute} from '@storybook/addon-themes';
import {
  setCustomElementsManifest,
  type Preview,
} from '@storybook/web-components-vite';
import {setStorybookHelpersConfig} from '@wc-toolkit/storybook-helpers';
import manifest from '../custom-elements.json' with {type: 'json'};
import '../src/styles/lede.css';
import './preview.css';
import {inLanguage} from './in-language.js';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({hideArgRef: true});

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {language: 'en', direction: 'auto'},
  globalTypes: {
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
          {value: 'auto', title: 'As the language goes'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
  },
  decorators: [
    inLanguage,
    withThemeByDataAttribute({
      attributeName: 'data-color-scheme',
      defaultTheme: 'system',
      themes: {system: 'system', light: 'light', dark: 'dark'},
    }),
  ],
  parameters: {
    a11y: {
      test: 'error',
      config: {rules: [{id: 'target-size', enabled: true}]},
    },
    backgrounds: {disable: true},
    controls: {expanded: true, sort: 'requiredFirst'},
    options: {
      storySort: {
        order: ['Article page', 'Guides', ['Start here'], 'Elements'],
      },
    },
  },
};

export default preview;
