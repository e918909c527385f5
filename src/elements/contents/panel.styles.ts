import {css} from 'lit';

/** A quiet list: hierarchy by indentation, the reader's place by a bar and weight. */
export const contentsStyles = css`
  .panel.inline[hidden] {
    display: none;
  }

  [part='list'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .body > [part='list'] {
    margin-inline-start: 0.75rem;
  }

  [part='list'] [part='list'] {
    padding-inline-start: 1.25rem;
  }

  [part='item'] {
    position: relative;
  }

  /* The list stays aligned, also where a heading runs the other way. */
  [part='link'] {
    display: block;
    box-sizing: border-box;
    min-block-size: var(--lede-target-size, 2.75rem);
    padding-block: max(0.7rem, 8px);
    border-radius: var(--lede-radius, 2px);
    color: var(--lede-color-text, linktext);
    font: max(1rem, 14px) / 1.35 var(--lede-font-ui, sans-serif);
    /* stylelint-disable-next-line declaration-property-value-no-unknown -- Chromium knows no other name for it. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-decoration: none;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 14 4 4;
    cursor: pointer;
  }

  [part='link']:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  [part='link']:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
  }

  [part='list'] [part='list'] [part='link'] {
    font-size: max(0.9375rem, 12px);
    color: var(--lede-color-muted, linktext);
  }

  [part='link'][aria-current] {
    color: var(--lede-color-text, linktext);
    font-weight: 600;
  }

  [part='item']:has(> [aria-current])::before {
    content: '';
    position: absolute;
    inset-block-start: 0.7rem;
    inset-inline-start: -0.75rem;
    block-size: 1.35rem;
    border-inline-start: 3px solid var(--lede-color-accent, currentcolor);
  }

  [part='none'] {
    margin: 0;
  }

  @media (forced-colors: active) {
    [part='list'] [part='link'] {
      color: linktext;
    }
  }
`;
