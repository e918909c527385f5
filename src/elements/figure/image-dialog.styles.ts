import {css} from 'lit';

export const styles = css`
  dialog[open] {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(10rem, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right)
      env(safe-area-inset-bottom) env(safe-area-inset-left);
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--lede-figure-dialog-background, #111);
    color: var(--lede-figure-dialog-color, #f2f2f2);
    color-scheme: dark;
    font: 1rem / 1.5 var(--lede-font-ui, sans-serif);
    text-align: start;
  }

  .toolbar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem;
    background: inherit;
  }

  .toolbar button {
    border-color: transparent;
    background: inherit;
    color: inherit;
    padding: 0;
  }

  .toolbar button:last-child {
    margin-inline-start: auto;
  }

  .toolbar button:focus-visible {
    outline-offset: calc(-1px - var(--lede-focus-width, 3px));
  }

  .toolbar button:hover:not([aria-disabled]) {
    border-color: currentcolor;
  }

  .toolbar button[aria-disabled] {
    /* 3:1 to the others: told by more than a shade (WCAG 1.4.1), and 5:1 to the ground. */
    color: #8a8a8a;
    cursor: default;
  }

  [role='status'] {
    min-inline-size: 4ch;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  dialog :focus-visible {
    outline: var(--lede-focus-width, 3px) solid currentcolor;
    outline-offset: 0;
  }

  .scroller {
    display: grid;

    /* Room for its ring, which could not be seen on every picture. */
    margin: var(--lede-focus-width, 3px);
    overflow: auto;
    overscroll-behavior: contain;
    container-type: size;
    touch-action: pan-x pan-y;
  }

  .scroller > * {
    display: block;
    inline-size: calc(
      min(100cqi, 100cqb * var(--ratio)) * var(--magnification)
    );
    block-size: auto;
    aspect-ratio: var(--ratio);
    margin: auto;
    cursor: zoom-in;
  }

  .scroller > picture > img {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  .scroller[tabindex='0'] > * {
    cursor: zoom-out;
  }

  .caption {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 0.75rem 1rem;
    overflow-wrap: break-word;
  }

  .caption small {
    color: #c4c4c4;
    font-size: inherit;
  }

  .caption a {
    color: inherit;
  }

  @media (forced-colors: active) {
    dialog[open] {
      background: canvas;
      color: canvastext;
    }

    .toolbar button[aria-disabled] {
      color: graytext;
    }

    .caption a {
      color: linktext;
    }
  }

  @media print {
    dialog[open] {
      display: none;
    }

    ::backdrop {
      display: none;
    }
  }
`;
