import {css} from 'lit';

export const styles = css`
  button {
    box-sizing: border-box;
    min-inline-size: var(--lede-target-size, 2.75rem);
    min-block-size: var(--lede-target-size, 2.75rem);
    padding: 0.5em 1em;
    border: 1px solid currentcolor;
    border-radius: var(--lede-radius, 2px);
    background: var(--lede-color-background, canvas);
    color: var(--lede-color-text, canvastext);
    font: 600 0.9375rem / 1.3 var(--lede-font-ui, sans-serif);
    cursor: pointer;
  }

  button:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, highlight);

    /* Inside the border, on the button's own colour: seen on any picture, in forced colours too. */
    outline-offset: calc(-1px - var(--lede-focus-width, 3px));
  }

  /* Clear of the reader's tools at a phone's foot, as reader.css has all else. */
  @media (aspect-ratio < 2/3) {
    button {
      scroll-margin-block-end: 4rem;
    }
  }

  button svg {
    display: block;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* In the corner of the image, from the corner of the element: controls.ts. */
  .zoom {
    position: absolute;
    inset-block-start: calc(var(--start, 0px) + 0.5rem);
    inset-inline-end: min(
      var(--end, 0px) + 0.5rem,
      100% - var(--lede-target-size, 2.75rem)
    );
    padding: 0;
  }

  /* The row and look of figure.css, where the style sheet has drawn the reason until now. */
  .warning {
    z-index: 1;
    display: grid;
    grid-row: 2;
    grid-column: 1;
    place-content: center;
    justify-items: center;
    gap: 1rem;
    box-sizing: border-box;
    contain: inline-size;
    min-block-size: 12rem;
    padding: 1rem;
    background: var(--lede-color-surface, canvas);
    color: var(--lede-color-text, canvastext);
    font-family: var(--lede-font-ui, sans-serif);
    text-align: center;
  }

  .warning p {
    max-inline-size: 30rem;
    margin: 0;
  }

  :host(:state(revealed)) .warning {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    display: block;
    contain: none;
    min-block-size: 0;
    padding: 0;
    background: none;
  }

  @media print {
    button {
      display: none;
    }

    .warning {
      min-block-size: 0;
    }
  }
`;
