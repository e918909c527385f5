/** Matches what is the footer of the page, the landmark `contentinfo`: a `footer` is none in sectioning content (HTML Accessibility API Mappings). */
export const pageFooter =
  'footer:not([role], :is(article, aside, main, nav, section) *), [role=contentinfo i]';
