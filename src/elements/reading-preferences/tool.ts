import type {Tool} from '../../controllers/tool.js';
import {idleTurn} from '../../dom/idle.js';

export const preferences: Tool = {
  name: 'preferences',
  icon: 'M3 19l5-14 5 14M5 14h6M15 19l3-8 3 8M16 16.5h4',
  started: () => {
    // A page waits for its storage, even to be told of changes in it.
    void idleTurn().then(() => {
      apply();
      addEventListener('storage', apply);
    });
  },
  load: () => import('./panel.js'),
};

/** Fetches what applies the reader's choice, if there is any: of another page, where the script for the head is missing, or of another tab. */
function apply(): void {
  try {
    // `preferencesKey`, as a literal: what files share is dear at load.
    if (!localStorage.getItem('lede:preferences')) return;
    // Offline the page is as the publisher made it.
    import('./kept.js').catch(() => undefined);
  } catch {
    // Storage is blocked.
  }
}
