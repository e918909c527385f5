import {css} from 'lit';

/** The links that the element makes look like those that stand in the page, in skip-links.css. */
export const styles = css`
  [part='link'] {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--lede-target-size, 2.75rem);
    padding-inline: 1rem;
    color: var(--lede-color-link, linktext);
    text-underline-offset: 0.2em;
  }

  [part='link']:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
    outline-offset: calc(-1 * var(--lede-focus-width, 3px));
  }
`;
