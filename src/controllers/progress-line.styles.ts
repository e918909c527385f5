import {css} from '@lit/reactive-element';

/**
 * The reader's progress: text and a thin bar. In a toolbar the text takes what
 * room the buttons leave, and the bar is along the top of the window; where the
 * toolbar is along the window's foot, the text is a number as wide as a button,
 * and the bar along the toolbar. By itself it has the bar below the text.
 */
export const progressStyles = css`
  .progress,
  .progress * {
    all: initial;
  }

  .progress {
    --thickness: var(--lede-reading-progress-thickness, 3px);

    display: flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: var(--lede-target-size, 2.75rem);
    color: var(--lede-color-muted, canvastext);
    color-scheme: inherit;
    font: 0.875rem/1.5 var(--lede-font-ui, sans-serif);
  }

  .words,
  .progress p {
    display: block;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .progress p {
    text-wrap: balance;
  }

  .progress p:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
  }

  .progress span,
  .progress[hidden] {
    display: none;
  }

  .track,
  .track > div {
    display: block;
    block-size: var(--thickness);
    transform-origin: left;
  }

  .track {
    inset-inline: 0;
    background: var(
      --lede-reading-progress-track,
      var(--lede-color-surface, canvas)
    );
  }

  .track > div {
    background: var(
      --lede-reading-progress-color,
      var(--lede-color-accent, canvastext)
    );
    scale: 0 1;
  }

  .track:dir(rtl) > div {
    transform-origin: right;
  }

  .away > .track {
    visibility: hidden;
  }

  .alone {
    position: relative;
    background: var(--lede-color-background, canvas);
  }

  .alone > .track {
    position: absolute;
    inset-block-end: 0;
  }

  /* As wide as the room that is left: no room is no line of its own. */
  .bar > .progress {
    flex: 1 1 0;
    min-inline-size: 0;

    /* Less than the gap: its box must not lie over the last button. */
    margin-inline-start: -1rem;
  }

  .bar > .progress > .words {
    flex: 1;
    container-type: inline-size;
    min-inline-size: 0;
    text-align: end;
  }

  .bar > .progress p {
    padding-inline-start: 1rem;
  }

  @container (inline-size < 6.5rem) {
    .bar > .progress p {
      position: absolute;
      inline-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* Number and unit one above the other, as the buttons' drawings and names are. */
    .bar > .progress span {
      display: block;
      color: inherit;
      font: inherit;
      font-size: 0.75rem;
      line-height: 1.25;
      text-align: center;
      white-space: pre;
    }

    .bar > .progress span::first-line {
      font-size: 1.125rem;
      line-height: 1.5rem;
    }
  }

  @container (inline-size < 3.5rem) {
    .bar > .progress span {
      display: none;
    }
  }

  .bar > .progress > .track {
    position: fixed;
    z-index: 1;
    inset-block-start: 0;
    background: none;
  }

  @media (aspect-ratio < 2/3) {
    .bar {
      position: relative;
    }

    .bar > .progress {
      flex: none;
      inline-size: 0;
      margin: 0;
    }

    .bar > .progress > .words {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: 3.5rem;
    }

    .bar > .progress > .track {
      position: absolute;
      inset-block-start: -1px;
    }
  }

  @media (forced-colors: active) {
    .track > div {
      background: highlight;
    }
  }

  @media print {
    .progress {
      display: none;
    }
  }
`;

/** The element of its own is at the top of what scrolls, as long as what it stands in is in view. */
export const stickingStyles = css`
  :host {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--lede-reading-progress-inset, 0);
  }

  @media (height < 30rem) {
    :host {
      position: static;
    }
  }
`;
