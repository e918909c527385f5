import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {pageStory} from '../.storybook/page-story.js';
import articlePage, {Page} from './article-page.stories.js';
import broadsheet from './skins/broadsheet.css?raw';
import magazine from './skins/magazine.css?raw';
import publicBroadcaster from './skins/public-broadcaster.css?raw';
import wireService from './skins/wire-service.css?raw';

/** The same article page for four newsrooms. A skin is a file of custom properties, and no other CSS: see `stories/skins/`. */
const meta: Meta = {
  title: 'Article page in other skins',
  parameters: {...pageStory.parameters},
  play: pageStory.play,
  beforeEach: articlePage.beforeEach ?? [],
  render: (args, context) => {
    const {render} = Page;
    return render?.(args, context) ?? '';
  },
};
export default meta;

type Story = StoryObj;

/** Narrow columns of a text face, black on newsprint, hairlines. */
export const Broadsheet: Story = skin(broadsheet);

/** Dense and plain, with slugs and captions in a monospaced face. */
export const WireService: Story = skin(wireService);

/** An old-style face, set large and wide apart, under a display face. */
export const Magazine: Story = skin(magazine);

/** A clear sans serif, round corners, large targets, a strong ring. */
export const PublicBroadcaster: Story = skin(publicBroadcaster);

/** Adopts a skin after the newspaper's own style sheet. */
function skin(css: string): Story {
  return {
    beforeEach: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (other) => other !== sheet,
        );
      };
    },
  };
}
