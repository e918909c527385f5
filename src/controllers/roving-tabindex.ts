/**
 * Makes the buttons of a toolbar one Tab stop, as the ARIA Authoring Practices
 * Guide has it: the arrow keys go to the next as they are seen, Home and End to
 * the first and the last. Tab comes back to the one that was used last.
 *
 * @returns what is to be called when buttons were added, hidden or shown.
 */
export function roveTabindex(toolbar: HTMLElement): () => void {
  const shown = () =>
    [...toolbar.querySelectorAll('button')].filter(({hidden}) => !hidden);

  const setStop = (stop: HTMLElement | undefined): void => {
    for (const button of toolbar.querySelectorAll('button')) {
      button.tabIndex = button === stop ? 0 : -1;
    }
  };

  const keepStop = (): void => {
    const buttons = shown();
    const active = buttons.find((button) => button.matches(':focus'));
    setStop(
      active ?? buttons.find(({tabIndex}) => tabIndex === 0) ?? buttons[0],
    );
  };

  toolbar.addEventListener('focusin', keepStop);
  toolbar.addEventListener('keydown', (event) => {
    const buttons = shown();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = getComputedStyle(toolbar).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: -1,
    }[event.key];
    // With a modifier they are the browser's: Alt and an arrow go back in the history.
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  });
  keepStop();
  return keepStop;
}
