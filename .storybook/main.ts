import type {StorybookConfig} from '@storybook/web-components-vite';
import {mergeConfig} from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{from: '../demo', to: '/demo'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Search then finds an element by its other names, which are a heading of its page.
  features: {experimentalSearchDocsHeadings: true},
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      define: {DEVELOPMENT: 'true'},
      // The stories' helpers import Node's module, which is nothing in a browser; of the same name, a package that Style Dictionary brings along asks for Node.
      resolve: {alias: {path: '__vite-browser-external'}},
      // The styles as they are written: Vite's defaults rewrite `light-dark()`, which then no longer follows an element's own scheme.
      build: {cssMinify: false, chunkSizeWarningLimit: 1000},
      logLevel: 'warn',
    }),
};

export default config;
