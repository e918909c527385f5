import {css} from 'lit';

/** The controls and, over the page, the frame. The banner's own look is in `breaking-banner.css`. */
export const styles = css`
  /* As the banner lays out its headlines without it. Not "contents": WebKitGTK leaves the buttons of such a box out of the accessibility tree. */
  .frame {
    display: grid;
    grid-template-columns: fit-content(100%);
    min-block-size: 0;
  }

  .headlines {
    display: contents;
  }

  .label {
    display: none;
  }

  .controls {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
  }

  .icon {
    display: grid;
    place-content: center;
    block-size: 100%;
  }

  button {
    inline-size: var(--lede-target-size, 2.75rem);
    block-size: var(--lede-target-size, 2.75rem);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, currentcolor 12%, transparent);
  }

  :is(button, .headlines):focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
    outline-offset: calc(-1 * var(--lede-focus-width, 3px));
  }

  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    pointer-events: none;
  }

  .status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .end {
    position: absolute;
    inline-size: 1px;
    visibility: hidden;
  }

  :host(:state(held):state(empty)) {
    visibility: hidden;
  }

  @media screen {
    :host(:state(held)) {
      grid-template-rows: var(--lede-target-size, 2.75rem) minmax(0, 1fr);
    }

    :host(:state(held)) .frame {
      grid-template-rows: minmax(0, 1fr);
    }

    :host(:is(:state(held), :state(overlay))) .headlines {
      display: grid;
      grid-template-columns: fit-content(100%);
      align-content: start;
      box-sizing: border-box;

      /* Room for the ring of a link, which a scroller cuts off. */
      margin: calc(-1 * var(--ring));
      padding: var(--ring);
      overflow-y: auto;

      --ring: calc(
        var(--lede-focus-width, 3px) + var(--lede-focus-offset, 2px)
      );
    }

    :host(:state(overlay)) .frame {
      display: block;
      position: fixed;
      z-index: var(--lede-breaking-banner-layer, 10);
      inset-block-end: 0;
      inset-inline: 0;
      padding-inline: max(var(--lede-gutter, 1rem), env(safe-area-inset-left))
        max(var(--lede-gutter, 1rem), env(safe-area-inset-right));
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 3px solid var(--lede-color-accent, currentcolor);
      background: var(--lede-color-surface, canvas);
      box-shadow: 0 0 1rem rgb(0 0 0 / 25%);
    }

    :host(:state(overlay)) .headlines {
      max-block-size: 50dvb;
    }

    :host(:state(overlay)) .label {
      display: block;
      max-inline-size: calc(100% - 2 * var(--lede-target-size, 2.75rem));
      overflow: hidden;
      color: var(--lede-breaking-banner-accent, var(--lede-color-accent));
      font: 700 0.875rem var(--lede-font-ui, sans-serif);
      line-height: var(--lede-target-size, 2.75rem);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }

  @media print {
    .controls,
    .end {
      display: none;
    }
  }
`;
