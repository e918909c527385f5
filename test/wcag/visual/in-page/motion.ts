import {isLedes, roots} from './tree.js';

let moving: Set<string> | undefined;

/** Looks at every frame from now on for what moves by itself. */
export function watchMotion(): void {
  const found = (moving = new Set<string>());
  const look = () => {
    if (moving !== found) return;
    for (const root of roots()) {
      for (const animation of root.getAnimations()) {
        const {target} = animation.effect as KeyframeEffect;
        if (target && isLedes(target)) {
          found.add(`${target.localName}: ${animation.constructor.name}`);
        }
      }
    }
    requestAnimationFrame(look);
  };
  look();
}

/** What has moved since. */
export function motion(): string[] {
  const found = [...(moving ?? ['nothing was watched'])];
  moving = undefined;
  return found;
}
