import {rootsAround} from './language.js';

/** Each with the trees that it listens in. */
const followers = new Map<() => void, readonly Node[]>();
let frame = 0;

/**
 * Calls back when something around a node has scrolled, or the window has
 * another size: at most once a frame, before it is drawn. All share one
 * listener.
 *
 * @returns what ends it.
 */
export function onScroll(node: Node, callback: () => void): () => void {
  // A scroll event in a shadow root is not seen outside of it.
  const roots = [...rootsAround(node)];
  followers.set(callback, roots);
  for (const root of roots) {
    root.addEventListener('scroll', schedule, {capture: true, passive: true});
  }
  addEventListener('resize', schedule);
  return () => {
    followers.delete(callback);
    const others = new Set([...followers.values()].flat());
    for (const root of roots) {
      if (others.has(root)) continue;
      root.removeEventListener('scroll', schedule, {capture: true});
    }
    if (followers.size > 0) return;
    removeEventListener('resize', schedule);
    cancelAnimationFrame(frame);
    frame = 0;
  };
}

function schedule(): void {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    for (const callback of followers.keys()) callback();
  });
}
