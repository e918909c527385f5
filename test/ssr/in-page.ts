import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {hydrate} from '@lit-labs/ssr-client';
import {render} from 'lit';
import {elements, wholePage} from './elements.js';

const templates = [...elements.map(({template}) => template), wholePage];

/** What a page is to do with the template of a number, and how it then looks. */
Object.assign(globalThis, {
  ssr: {
    hydrate: (index: number) => {
      hydrate(templates[index]?.(), document.body);
    },
    render: (index: number) => {
      render(templates[index]?.(), document.body);
    },
    define: () => import('../../src/define-all.js'),
    markup: () => serialise(document.body),
  },
});

/** Markup with the shadow roots in it, and without the comments that Lit finds its expressions by. */
function serialise(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  const inside = (parent: ParentNode) =>
    [...parent.childNodes].map(serialise).join('');
  const {localName, attributes, shadowRoot} = node;
  const written = [...attributes]
    .map(({name, value}) => ` ${name}="${value}"`)
    .sort()
    .join('');
  const shadow = shadowRoot ? `#shadow(${inside(shadowRoot)})` : '';
  return `<${localName}${written}>${shadow}${inside(node)}</${localName}>`;
}
