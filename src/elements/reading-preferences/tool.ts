import type {Tool} from '../../controllers/tool.js';

export const preferences: Tool = {
  name: 'preferences',
  icon: 'M3 19l5-14 5 14M5 14h6M15 19l3-8 3 8M16 16.5h4',
  load: () => import('./panel.js'),
};
