import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming';

addons.setConfig({
  // The stories are what there is to look at.
  layout: {bottomPanelHeight: 220},
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'Lede',
  }),
});
