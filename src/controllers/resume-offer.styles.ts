import {css} from '@lit/reactive-element';

/** Over the page's foot, in reach of a thumb; above a toolbar that is there. */
export const offerStyles = css`
  .offer,
  .offer button,
  .told {
    all: initial;
    box-sizing: border-box;
    font: 0.9375rem/1.5 var(--lede-font-ui, sans-serif);
  }

  .offer {
    color-scheme: inherit;
    position: fixed;
    z-index: 1;
    inset: auto 0 max(1rem, env(safe-area-inset-bottom));
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    margin-inline: auto;
    padding: 0.25rem;
    border: 1px solid var(--lede-color-rule, currentcolor);
    border-radius: var(--lede-radius, 2px);
    background: var(--lede-color-background, canvas);
    box-shadow: 0 0.25rem 1.5rem rgb(0 0 0 / 18%);
    color: var(--lede-color-text, canvastext);
  }

  .offer:dir(rtl) {
    direction: rtl;
  }

  .offer[popover]:not(:popover-open) {
    display: none;
  }

  .offer button {
    min-block-size: var(--lede-target-size, 2.75rem);
    padding: 0.25rem 0.75rem;
    border-radius: var(--lede-radius, 2px);
    color: inherit;
    text-align: center;
    cursor: pointer;
  }

  .offer button:first-child {
    color: var(--lede-color-link, linktext);
    font-weight: 600;
  }

  .offer button:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .offer button:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
  }

  .told {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (aspect-ratio < 2/3) {
    .bar:not([hidden]) ~ .offer {
      inset-block-end: calc(4.5rem + env(safe-area-inset-bottom, 0px));
    }
  }

  @media print {
    .offer {
      display: none;
    }
  }
`;
