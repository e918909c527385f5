/** Parameters of a story that is a whole page: nothing around it, and axe's rule that all content stands in a landmark (`region`), which Storybook switches off. */
export const pageStory = {
  layout: 'fullscreen',
  a11y: {
    config: {
      rules: [
        {id: 'target-size', enabled: true},
        {id: 'region', enabled: true},
      ],
    },
  },
};
