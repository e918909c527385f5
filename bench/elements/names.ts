/** What the page's custom elements are called after their prefix. */
export const names = [
  'article',
  'figure',
  'pull-quote',
  'publisher-footer',
  'skip-links',
];

/** What their shadow roots are styled with: about as much as a component brings along. */
export const styles = `
  :host { display: block; max-inline-size: 40rem; margin-inline: auto; }
  .frame { padding: 0.5rem 0; line-height: 1.6; font-family: serif; }
  ::slotted(figure) { margin: 1rem 0; }
`;
