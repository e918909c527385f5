import {css} from '@lit/reactive-element';

/** Along the foot of a narrow window, the toolbar is a bar of its own: buttons as wide as they can be, with their names below the drawings. */
export const readerStyles = css`
  @media (width < 40rem) and (height >= 30rem) {
    .bar {
      flex-wrap: nowrap;
      background: var(--lede-color-background, canvas);
      border-block-start: 1px solid var(--lede-color-rule, currentcolor);
    }

    button {
      flex: 1;
      flex-direction: column;
      gap: 0;
      font-size: 0.75rem;
    }
  }
`;
