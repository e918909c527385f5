import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addPrefix,
  ownName,
  prefixed,
  prefixedLike,
  unprefixed,
} from '../../src/tags.js';

const selector = 'lede-article p,[data-lede-article] lede-pull-quote';
const like = (localName: string) =>
  prefixedLike('lede-article', {localName} as Element);

/* In the order in which a page defines its tags. */
describe('Tags', () => {
  it('are those that they are by default, before any is defined', () => {
    assert.equal(prefixed(selector), selector);
    assert.equal(unprefixed('lede-figure'), 'lede-figure');
    assert.equal(unprefixed('acme-figure'), 'acme-figure');
    assert.equal(ownName('lede.preferences'), 'lede.preferences');
  });

  it('have the prefix that they were given, and no custom property or attribute has it', () => {
    addPrefix('acme-');
    assert.equal(
      prefixed(selector),
      'acme-article p,[data-lede-article] acme-pull-quote',
    );
    assert.equal(prefixed('var(--lede-space)'), 'var(--lede-space)');
    assert.equal(unprefixed('acme-figure'), 'lede-figure');
    assert.equal(ownName('lede.preferences'), 'lede.preferencesacme-');
  });

  it('of several prefixes are found together, or only those like another', () => {
    for (const prefix of ['lede-', 'acme-x-', 'lede-']) addPrefix(prefix);
    assert.equal(
      prefixed('lede-article p'),
      ':is(acme-article,acme-x-article,lede-article) p',
    );
    assert.equal(like('acme-reader'), 'acme-article');
    assert.equal(like('acme-x-reader'), 'acme-x-article');
    assert.equal(like('lede-reader'), 'lede-article');
    assert.equal(like('own-reader'), prefixed('lede-article'));
    assert.equal(unprefixed('acme-x-figure'), 'lede-figure');
  });

  it('share a name with another copy of Lede only if that has the same prefixes', () => {
    assert.equal(ownName('a'), 'aacme-acme-x-');
  });
});
