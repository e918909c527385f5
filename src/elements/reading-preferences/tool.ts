import type {Tool} from '../../controllers/tool.js';
import {preferencesKey} from '../../text/preferences-key.js';

export const preferences: Tool = {
  name: 'preferences',
  icon: 'M3 19l5-14 5 14M5 14h6M15 19l3-8 3 8M16 16.5h4',
  started: () => {
    try {
      if (localStorage.getItem(preferencesKey)) apply();
    } catch {
      // Blocked.
    }
    addEventListener('storage', onStorage);
  },
  load: () => import('./panel.js'),
};

/** What the reader chose on another page, where the script for the page's head has not done it, or in another tab. Offline the page stays as it is. */
function apply(): void {
  import('./kept.js').then(
    ({applyKept}) => {
      applyKept();
    },
    () => undefined,
  );
}

function onStorage({key}: StorageEvent): void {
  if (key === preferencesKey) apply();
}
