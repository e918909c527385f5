const followers = new Set<() => void>();
let isDue = false;

/**
 * Calls back when something in the page has been scrolled or the window has
 * another size, at most once a frame. One passive listener serves all.
 *
 * @returns what ends it.
 */
export function onScrolling(follower: () => void): () => void {
  followers.add(follower);
  // Scrolling of a box inside the page does not bubble.
  document.addEventListener('scroll', schedule, {
    capture: true,
    passive: true,
  });
  addEventListener('resize', schedule);
  return () => {
    followers.delete(follower);
    if (followers.size > 0) return;
    document.removeEventListener('scroll', schedule, {capture: true});
    removeEventListener('resize', schedule);
  };
}

function schedule(): void {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    for (const follower of followers) follower();
  });
}
