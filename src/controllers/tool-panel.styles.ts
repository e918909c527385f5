import {css} from 'lit';

/** The frame of a tool's panel, and the controls that panels are made of. */
export const panelStyles = css`
  .panel {
    all: initial;
    box-sizing: border-box;
    color-scheme: inherit;
    background: var(--lede-color-background, canvas);
    color: var(--lede-color-text, canvastext);
    font-family: var(--lede-font-ui, sans-serif);
    font-size: max(1rem, 14px);
    line-height: 1.5;
    overflow-wrap: break-word;
  }

  .panel:dir(rtl) {
    direction: rtl;
  }

  .panel:not(.inline, :popover-open) {
    display: none;
  }

  .panel.inline {
    display: block;
  }

  /* Along the foot of the window. */
  .over {
    position: fixed;
    inset: auto 0 var(--foot, 0);
    display: block;
    max-block-size: calc(75dvb - var(--foot, 0px));
    overflow: auto;
    overscroll-behavior: contain;
    border: 0 solid var(--lede-color-rule, currentcolor);
    box-shadow: 0 0.25rem 1.5rem rgb(0 0 0 / 18%);
    outline: none;
    padding: 0 max(1rem, env(safe-area-inset-right))
      max(1rem, env(safe-area-inset-bottom))
      max(1rem, env(safe-area-inset-left));
    border-block-start-width: 1px;
  }

  .player {
    padding-block-end: max(0.5rem, env(safe-area-inset-bottom));
  }

  /* Where it is high enough for both of them. */
  @media (width >= 40rem) and (height >= 30rem) {
    .over:not(.player) {
      --inline-size: min(max(24rem, 18em), 100vw - 2rem);

      inset: calc(var(--edge) + 0.25rem) auto auto
        clamp(1rem, var(--left), 100vw - 1rem - var(--inline-size));
      inline-size: var(--inline-size);
      max-block-size: calc(100dvb - var(--edge) - 1rem);
      padding: 0 1.25rem 1.25rem;
      border-width: 1px;
      border-radius: var(--lede-radius, 2px);
    }

    .over.above:not(.player) {
      inset-block: auto calc(var(--edge) + 0.25rem);
    }

    .over:dir(rtl):not(.player) {
      inset-inline: clamp(1rem, var(--right), 100vw - 1rem - var(--inline-size))
        auto;
    }
  }

  .heading {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
  }

  .heading p {
    margin: 0;
    color: var(--lede-color-muted, canvastext);
    font-weight: 600;
  }

  [part='close-button'] {
    justify-content: center;
    margin-inline-end: -0.625rem;
  }

  .status {
    margin: 0;
    color: var(--lede-color-muted, canvastext);
    font: inherit;
  }

  @media print {
    .panel.over,
    .panel.inline {
      display: none;
    }
  }
`;
