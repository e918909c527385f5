import {expect} from '@open-wc/testing';
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
