import {createElement as element} from 'react';

/** The same page as a component of React's, its article made of others. */
export function Page({title, blocks}) {
  return element(
    'div',
    null,
    element(SkipLinks),
    element('main', {id: 'main'}, element(Article, {title, blocks})),
    element(Footer),
  );
}

function SkipLinks() {
  return element(
    'div',
    {className: 'lede-skip-links'},
    element('nav', null, element('a', {href: '#main'}, 'Skip to the article')),
  );
}

function Article({title, blocks}) {
  return element(
    'div',
    {className: 'lede-article'},
    element(
      'article',
      null,
      element('h1', null, title),
      blocks.map((block, key) => element(kinds[block.kind], {key, ...block})),
    ),
  );
}

const kinds = {
  paragraph: ({words}) => element('p', null, words),
  heading: ({words}) => element('h2', null, words),
  quote: ({words}) =>
    element(
      'div',
      {className: 'lede-pull-quote'},
      element(
        'figure',
        null,
        element('blockquote', null, element('p', null, words)),
      ),
    ),
  figure: ({alt, loading, caption, credit}) =>
    element(
      'div',
      {className: 'lede-figure'},
      element(
        'figure',
        null,
        element('img', {
          src: '/picture.svg',
          width: 800,
          height: 450,
          loading,
          alt,
        }),
        element(
          'figcaption',
          null,
          caption,
          ' ',
          element('small', null, credit),
        ),
      ),
    ),
};

function Footer() {
  return element(
    'div',
    {className: 'lede-publisher-footer'},
    element(
      'footer',
      null,
      element('p', null, element('a', {href: '/'}, 'The Wayfarer')),
      element('small', null, '© 2026 The Wayfarer'),
    ),
  );
}
