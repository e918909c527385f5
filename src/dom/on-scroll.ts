import {rootsAround} from './language.js';

const followers = new Set<() => void>();
const roots = new Set<Node>();
let frame = 0;

/**
 * Calls back when something around a node has scrolled, or the window has
 * another size: at most once a frame, before it is drawn. All share one
 * listener.
 *
 * @returns what ends it.
 */
export function onScroll(node: Node, callback: () => void): () => void {
  followers.add(callback);
  // A scroll event in a shadow root is not seen outside of it.
  for (const root of rootsAround(node)) {
    roots.add(root);
    root.addEventListener('scroll', schedule, {capture: true, passive: true});
  }
  addEventListener('resize', schedule);
  return () => {
    followers.delete(callback);
    if (followers.size > 0) return;
    for (const root of roots) {
      root.removeEventListener('scroll', schedule, {capture: true});
    }
    roots.clear();
    removeEventListener('resize', schedule);
    cancelAnimationFrame(frame);
    frame = 0;
  };
}

function schedule(): void {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    for (const callback of followers) callback();
  });
}
