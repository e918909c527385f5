import type {Marker} from './highlight.js';
import {indexed} from '../../text/indexed.js';

/**
 * Draws lines around the sentence, over the page, where there is no CSS Custom
 * Highlight API: nothing in the article is changed, and nothing can be pressed
 * that couldn't before.
 */
export class OutlineMarker implements Marker {
  #layer = document.createElement('div');
  #boxes: HTMLElement[] = [];
  #range: Range | undefined;
  #frame = 0;

  /** @param root - Where the lines are drawn: styled by `.outlines`. */
  constructor(root: ParentNode) {
    this.#layer.className = 'outlines';
    this.#layer.ariaHidden = 'true';
    root.append(this.#layer);
    addEventListener('scroll', this.#schedule, {capture: true, passive: true});
    addEventListener('resize', this.#schedule);
  }

  show(sentence: Range | undefined): void {
    this.#range = sentence;
    this.#draw();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    removeEventListener('scroll', this.#schedule, {capture: true});
    removeEventListener('resize', this.#schedule);
    this.#layer.remove();
  }

  #schedule = (): void => {
    cancelAnimationFrame(this.#frame);
    if (this.#range) this.#frame = requestAnimationFrame(this.#draw);
  };

  #draw = (): void => {
    const rects = lines(this.#range);
    // What is around the layer may be moved, or be what `fixed` is fixed to.
    const {left, top} = this.#layer.getBoundingClientRect();
    while (this.#boxes.length < rects.length) {
      this.#boxes.push(document.createElement('div'));
    }
    for (const [index, box] of indexed(this.#boxes)) {
      const rect = rects[index];
      if (!rect) {
        box.remove();
        continue;
      }
      box.style.setProperty('left', `${rect.left - left}px`);
      box.style.setProperty('top', `${rect.top - top}px`);
      box.style.setProperty('width', `${rect.width}px`);
      box.style.setProperty('height', `${rect.height}px`);
      if (!box.isConnected) this.#layer.append(box);
    }
  };
}

/** The boxes of a range, those on one line as one. */
function lines(range: Range | undefined): DOMRect[] {
  const found: DOMRect[] = [];
  for (const rect of range?.getClientRects() ?? []) {
    const last = found.at(-1);
    if (rect.width === 0) continue;
    const middle = (rect.top + rect.bottom) / 2;
    if (last && middle > last.top && middle < last.bottom) {
      const left = Math.min(last.left, rect.left);
      const top = Math.min(last.top, rect.top);
      found[found.length - 1] = new DOMRect(
        left,
        top,
        Math.max(last.right, rect.right) - left,
        Math.max(last.bottom, rect.bottom) - top,
      );
    } else found.push(rect);
  }
  return found;
}
