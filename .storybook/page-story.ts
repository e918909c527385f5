import type {Meta} from '@storybook/web-components-vite';

/**
 * What stories that are a whole page have in common: nothing around them, and
 * axe's rule that all content stands in a landmark (`region`), which Storybook
 * switches off. They are checked once every element is as it stays.
 *
 * Name each in the story's `meta`, and copy the parameters into it: the builder
 * writes its own beside them, and takes the place of what is spread in as a whole.
 */
export const pageStory = {
  parameters: {
    layout: 'fullscreen',
    controls: {disable: true},
    a11y: {
      config: {
        rules: [
          {id: 'target-size', enabled: true},
          {id: 'region', enabled: true},
        ],
      },
    },
  },
  play: async ({canvasElement}) => {
    await Promise.all(
      [...canvasElement.querySelectorAll('*')].map((element) =>
        'updateComplete' in element ? element.updateComplete : undefined,
      ),
    );
  },
} satisfies Partial<Meta>;
