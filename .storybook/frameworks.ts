/** Attributes of the markup in the documentation that React writes otherwise: https://react.dev/reference/react-dom/components/common */
const inCamelCase: Readonly<Record<string, string>> = {
  class: 'className',
  datetime: 'dateTime',
  hreflang: 'hrefLang',
  srcset: 'srcSet',
};

/** An element's markup as a component for React 19, which sets attributes of custom elements. */
export function inReact(name: string, html: string): string {
  const jsx = html.replace(
    /(?<=\s)(class|datetime|hreflang|srcset)(?==")/g,
    (attribute) => inCamelCase[attribute] ?? attribute,
  );
  return `${imports(name)}
export function Excerpt() {
  return (
${indented(jsx, 4)}
  );
}`;
}

/** An element's markup as a component for Vue. */
export function inVue(name: string, html: string): string {
  return `<script setup>
${imports(name)}</script>

<template>
${indented(html, 2)}
</template>`;
}

function imports(name: string): string {
  return `import 'lede-elements/lede.css';\nimport 'lede-elements/${name}/define.js';\n`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
