/** How long the reader waits for sound before that is told, in milliseconds. */
const lull = 1000;

/** Tells the reader that sound is still to come: not of what is over in a moment, which would flicker, and talk into the recording. */
export class WaitingMessage {
  #say: (isWaiting: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaid = false;

  /** @param say - Says that it waits, or takes that back. */
  constructor(say: (isWaiting: boolean) => void) {
    this.#say = say;
  }

  update(isWaiting: boolean): void {
    if (!isWaiting) {
      if (this.#isSaid) this.#say(false);
      this.forget();
    } else if (!this.#isSaid) {
      this.#timer ??= setTimeout(() => {
        this.#isSaid = true;
        this.#say(true);
      }, lull);
    }
  }

  /** Takes nothing back: something else has been said meanwhile. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSaid = false;
  }
}
