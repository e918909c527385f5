import {css} from 'lit';

/** A list of plain buttons, as wide as the panel. */
export const shareStyles = css`
  .share ul {
    margin: 0;
    padding: 0;

    /* Of "none" Safari would say no list. */
    list-style: '';
  }

  .share :is(button, a) {
    display: flex;
    justify-content: flex-start;
    align-items: center;
    gap: 0.75rem;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--lede-target-size, 2.75rem);
    padding: 0.5rem 0;
    border: 0;
    border-radius: var(--lede-radius, 2px);
    background: none;
    color: var(--lede-color-text, canvastext);
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .share :is(button, a):hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .share :is(button, a, textarea):focus-visible {
    outline: var(--lede-focus-width, 3px) solid
      var(--lede-color-focus, currentcolor);
    outline-offset: 0;
  }

  .share svg {
    flex: none;
    block-size: 1.5rem;
  }

  .share blockquote {
    display: -webkit-box;
    margin: 0 0 0.5rem;
    padding-inline-start: 2.25rem;
    color: var(--lede-color-muted, canvastext);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .share p {
    margin: 0.5rem 0;
    padding-inline-start: 2.25rem;
    color: var(--lede-color-muted, canvastext);
    font: inherit;
  }

  .share label {
    display: block;
    margin-block: 0.5rem;
    font-weight: 600;
  }

  .share textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block-start: 0.25rem;
    padding: 0.5rem;
    border: 1px solid var(--lede-color-muted, currentcolor);
    border-radius: var(--lede-radius, 2px);
    background: var(--lede-color-surface, canvas);
    color: var(--lede-color-text, canvastext);
    font: inherit;
    font-weight: 400;
    resize: none;
  }

  @media print {
    .share,
    .panel:has(.share) {
      display: none;
    }
  }
`;
