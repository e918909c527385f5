import {expect, fixture, html} from '@open-wc/testing';
import {articleOf} from '../src/dom/article-of.js';
import {focusTarget} from '../src/dom/focus.js';
import {languageOf} from '../src/dom/language.js';
import {shadowHostOf} from '../src/dom/shadow-host.js';

describe('what is in a link that has left the page', () => {
  const inLink = (): HTMLElement => {
    const link = document.createElement('a');
    link.href = '/story';
    return link.appendChild(document.createElement('span'));
  };

  it('is in no shadow root, though a link has a `host`', () => {
    expect(shadowHostOf(inLink())).to.equal(null);
  });

  it('has no article, no language, and takes no focus', () => {
    expect(articleOf(inLink(), null)).to.equal(undefined);
    expect(articleOf(inLink(), 'story')).to.equal(undefined);
    expect(languageOf(inLink())).to.equal('');
    focusTarget(inLink());
    expect(document.activeElement === document.body).to.equal(true);
  });
});

describe('what is in a shadow root that was made in a frame', () => {
  it('has the host around it, and its article and language', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Page"></iframe>`,
    );
    const page = frame.contentDocument!;
    const article = page.body.appendChild(page.createElement('article'));
    article.lang = 'fa';
    const host = article.appendChild(page.createElement('div'));
    const tool = page.createElement('span');
    host.attachShadow({mode: 'open'}).append(tool);
    expect(shadowHostOf(tool) === host).to.equal(true);
    expect(articleOf(tool, null) === article).to.equal(true);
    expect(languageOf(tool)).to.equal('fa');
  });
});
