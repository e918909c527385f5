import {css} from 'lit';

/** The player. */
export const readAloudStyles = css`
  .player .heading,
  .player .body,
  .player .status {
    max-inline-size: var(--lede-measure, 40rem);
    margin-inline: auto;
  }

  .controls {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }

  .controls button {
    justify-content: center;
  }

  .controls .play {
    border-radius: 50%;
    background: var(--lede-color-text, canvastext);
    color: var(--lede-color-background, canvas);
  }

  .controls .play:hover {
    background: var(--lede-color-accent, canvastext);
    color: var(--lede-color-on-accent, canvas);
  }

  .controls .more {
    margin-inline-start: auto;
    color: var(--lede-color-muted, canvastext);
  }

  .more svg {
    display: none;
  }

  /* All of it on one line, in languages with long words too. */
  @media (width < 40rem) {
    .controls {
      --lede-target-size: clamp(2.75rem, 13vw, 3.5rem);

      gap: 0.125rem;
    }

    .more span {
      display: none;
    }

    .more svg {
      display: block;
    }
  }

  .step svg:dir(rtl) {
    scale: -1 1;
  }

  @media (forced-colors: active) {
    .controls .play,
    .controls .play:hover {
      border: 2px solid;
      background: buttonface;
      color: buttontext;
    }
  }

  .options:not([hidden]) {
    --lede-target-size: 2.75rem;

    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    align-items: center;
    gap: 0.25rem 2rem;
    margin-block-start: 0.5rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--lede-color-rule, currentcolor);
  }

  .field {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: var(--lede-target-size, 2.75rem);
  }

  .field :is(input, select) {
    all: revert;
    box-sizing: border-box;
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    accent-color: var(--lede-color-accent, auto);
    font: inherit;
  }

  .field input {
    min-block-size: 1.75rem;
  }

  .field select {
    min-block-size: 2.25rem;
    border: 1px solid var(--lede-color-muted, currentcolor);
    border-radius: var(--lede-radius, 2px);
    background: var(--lede-color-background, canvas);
    color: inherit;
  }

  .value {
    min-inline-size: 3em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: var(--lede-target-size, 2.75rem);
    cursor: pointer;
  }

  .check input {
    all: revert;
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--lede-color-accent, auto);
  }

  .field :focus-visible,
  .check :focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
    outline-offset: var(--lede-focus-offset, 2px);
  }

  p.hint {
    margin: 0;
    grid-column: 1 / -1;
    color: var(--lede-color-muted, canvastext);
    font-size: max(0.875rem, 12px);
  }

  p.note {
    margin: 0;
  }

  p.note:not(:empty) {
    margin-block-end: 0.5rem;
  }

  .outlines {
    position: fixed;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    pointer-events: none;
  }

  .outlines div {
    position: absolute;
    outline: var(--lede-read-aloud-outline, 2px solid currentcolor);
    outline-offset: 1px;
  }

  @media print {
    .outlines {
      display: none;
    }
  }
`;
