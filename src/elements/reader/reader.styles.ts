import {css} from '@lit/reactive-element';

/** On a phone held upright the toolbar is a bar as wide as the window, with the buttons' names below their drawings. */
export const readerStyles = css`
  @media (aspect-ratio < 2/3) {
    .bar {
      flex-wrap: nowrap;
      gap: 0;
      margin-inline: calc(50% - 50vw);
      padding-inline-start: 0.5rem;
      background: var(--lede-color-background, canvas);
      border-block-start: 1px solid var(--lede-color-rule, currentcolor);
    }

    /* Room for the progress, before it comes. */
    :host(:is(:not([tools]), [tools~='progress'])) .bar {
      padding-inline-end: 4rem;
    }

    .bar > button {
      flex: auto;
      flex-direction: column;
      gap: 0;
      font-size: 0.75rem;
    }
  }
`;
