import type {Tool} from '../../controllers/tool.js';

export const share: Tool = {
  name: 'share',
  icon: 'M12 15V3M8 6.5L12 3l4 3.5M6 11H5v10h14V11h-1',
  load: () => import('./panel.js'),
};
