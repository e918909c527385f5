import assert from 'node:assert/strict';
import {test} from 'node:test';
import {publisherIn} from '../../src/text/json-ld.js';

const cases: [why: string, data: unknown, name: string | undefined][] = [
  [
    'the publisher of an article',
    {
      '@type': 'NewsArticle',
      author: {'@type': 'Organization', name: 'Agency'},
      publisher: {'@type': 'NewsMediaOrganization', name: ' Example Press '},
    },
    'Example Press',
  ],
  [
    'a publisher that is referred to in a graph',
    {
      '@graph': [
        {'@type': 'WebSite', name: 'Site', publisher: {'@id': '#us'}},
        {'@type': ['Organization', 'Brand'], '@id': '#us', name: 'Example'},
      ],
    },
    'Example',
  ],
  [
    'several publishers',
    [{publisher: [{name: 'First'}, {name: 'Second'}]}],
    'First',
  ],
  ['the website', {'@type': 'WebSite', name: 'Example'}, 'Example'],
  ['no name', {publisher: {name: ''}}, undefined],
  ['a name that is no text', {publisher: {name: 7}}, undefined],
  ['nothing of the kind', {'@type': 'Person', name: 'A. Person'}, undefined],
  ['null', null, undefined],
  ['a text', 'Example', undefined],
];

for (const [why, data, name] of cases) {
  test(`finds the publisher in ${why}`, () => {
    assert.equal(publisherIn([JSON.stringify(data)]), name);
  });
}

test('skips scripts that are malformed', () => {
  assert.equal(
    publisherIn(['{', '', '{"publisher": {"name": "Example"}}']),
    'Example',
  );
  assert.equal(
    publisherIn(['['.repeat(100_000) + ']'.repeat(100_000)]),
    undefined,
  );
});
