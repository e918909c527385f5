import {css} from '@lit/reactive-element';

/**
 * The tools' buttons. Nothing is inherited but direction and colour scheme: a
 * page's `* {all: unset}` reaches the host, and what the host hands down.
 */
export const toolbarStyles = css`
  .bar,
  .bar + p {
    all: initial;
    color-scheme: inherit;
    font: max(0.9375rem, 12px) / 1.25 var(--lede-font-ui, sans-serif);
    color: var(--lede-color-muted, canvastext);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  [hidden] {
    display: none;
  }

  button {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: var(--lede-target-size, 2.75rem);
    min-block-size: var(--lede-target-size, 2.75rem);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button:is(:hover, [aria-expanded='true']) {
    color: var(--lede-color-text, canvastext);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  button:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
  }

  svg {
    inline-size: 1.5rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* On a phone held upright the toolbar is a bar as wide as what it stands in, with the buttons' names below their drawings, and room at its end for the progress. */
  @media (aspect-ratio < 2/3) {
    .bar[role] {
      flex-wrap: nowrap;
      gap: 0.25em;
      padding-inline-end: 3.5rem;
      background: var(--lede-color-background, canvas);
      border-block-start: 1px solid var(--lede-color-rule, currentcolor);
    }

    :host([tools]:not([tools~='progress'])) .bar {
      padding: 0;
    }

    .bar[role] > button {
      flex: auto;
      flex-direction: column;
      gap: 0;
      min-inline-size: 15%;
      font-size: min(0.75rem, 3.5vw);
      overflow-wrap: anywhere;
    }
  }

  @media print {
    .bar {
      display: none;
    }
  }
`;
