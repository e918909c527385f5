import {css} from 'lit';

export const preferencesStyles = css`
  .preferences {
    --target: min(var(--lede-target-size, 2.75rem), 3rem);
  }

  .preferences .heading {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--lede-color-background, canvas);
  }

  /* Beside the text that it changes, where there is room. */
  @media (width >= 64rem) {
    .preferences.over:not(.player) {
      inset-inline: auto 1rem;
    }
  }

  /* Low, so that what is changed is in view above it. */
  @media (width < 40rem) {
    .preferences.over {
      max-block-size: clamp(14rem, 52dvb, 75dvb);
    }
  }

  .preferences fieldset {
    min-inline-size: 0;
    margin: 0 0 1.25rem;
    padding: 0;
    border: 0;
  }

  .preferences legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.375rem;
  }

  .preferences .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    gap: 0.5rem;
  }

  .preferences label {
    box-sizing: border-box;
    min-block-size: var(--target);
    color: var(--lede-color-text, canvastext);
    cursor: pointer;
  }

  .preferences .choice {
    position: relative;
    display: grid;
    align-items: center;
    min-inline-size: 0;
    border: 1px solid var(--lede-color-muted, currentcolor);
    border-radius: var(--lede-radius, 2px);
    background: var(--lede-color-background, canvas);
    line-height: 1.25;
  }

  .preferences .choice > span {
    min-inline-size: 0;
    padding-block: 0.25rem;
    padding-inline: 2.375rem 0.625rem;
    hyphens: auto;
    overflow-wrap: anywhere;
    pointer-events: none;
  }

  .preferences .choice:has(:checked) {
    border-color: currentcolor;
    box-shadow: inset 0 0 0 1px currentcolor;
  }

  /* As large as the whole choice: a finger that looks for it finds it. */
  .preferences [type='radio'] {
    appearance: none;
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    margin: 0;
    padding-inline-start: 0.75rem;
    border-radius: inherit;
    color: var(--lede-color-accent, currentcolor);
    cursor: pointer;
  }

  .preferences [type='radio']::before {
    content: '';
    box-sizing: border-box;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid;
    border-radius: 50%;
  }

  .preferences [type='radio']:checked::before {
    border-width: 0.3125rem;
  }

  .preferences .sans {
    font-family: var(--lede-font-sans, system-ui, sans-serif);
  }

  .preferences .serif {
    font-family: var(--lede-font-serif, ui-serif, 'Noto Serif', georgia, serif);
  }

  .preferences .low-vision {
    font-family: var(
      --lede-font-low-vision,
      'Atkinson Hyperlegible Next',
      'Atkinson Hyperlegible',
      luciole,
      andika,
      verdana,
      sans-serif
    );
  }

  /* As wide as a phone's window or less, all lengths of line are one. */
  @media (width < 30rem) {
    .preferences .width {
      display: none;
    }
  }

  .preferences .range {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 1rem;
  }

  .preferences .value {
    color: var(--lede-color-muted, currentcolor);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .preferences [type='range'] {
    grid-column: 1 / -1;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: var(--target);
    margin: 0;
    border-radius: var(--lede-radius, 2px);
    accent-color: var(--lede-color-accent, auto);
    cursor: pointer;
  }

  /* A browser's own track is a pale grey. */
  @media (forced-colors: none) {
    .preferences [type='range'] {
      appearance: none;
      background: none;
      touch-action: pan-y;
    }

    .preferences [type='range']::-webkit-slider-runnable-track {
      block-size: 0.25rem;
      border-radius: 0.125rem;
      background: var(--lede-color-muted, currentcolor);
    }

    .preferences [type='range']::-moz-range-track {
      block-size: 0.25rem;
      border-radius: 0.125rem;
      background: var(--lede-color-muted, currentcolor);
    }

    .preferences [type='range']::-webkit-slider-thumb {
      appearance: none;
      box-sizing: border-box;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin-block-start: -0.625rem;
      border: 3px solid var(--lede-color-background, canvas);
      border-radius: 50%;
      background: var(--lede-color-accent, currentcolor);
    }

    .preferences [type='range']::-moz-range-thumb {
      box-sizing: border-box;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 3px solid var(--lede-color-background, canvas);
      border-radius: 50%;
      background: var(--lede-color-accent, currentcolor);
    }
  }

  .preferences .note {
    margin: 0;
    padding-block-start: 0.625rem;
    color: var(--lede-color-muted, currentcolor);
    font-size: max(0.875rem, 12px);
  }

  .preferences .reset {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5rem 1rem;
    border: 1px solid currentcolor;
    color: var(--lede-color-text, canvastext);
    text-decoration: none;
  }

  /* The ring is the whole button's. */
  .preferences .choice:has(:focus-visible),
  .preferences [type='range']:focus-visible,
  .preferences .reset:focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
    outline-offset: 2px;
  }

  .preferences [type='radio']:focus-visible {
    outline: none;
  }

  .preferences .reset:hover {
    text-decoration: underline;
  }
`;
