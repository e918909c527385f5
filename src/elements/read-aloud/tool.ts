import type {Tool} from '../../controllers/tool.js';

export const readAloud: Tool = {
  name: 'readAloud',
  icon: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9a4.5 4.5 0 010 6M19 6.5a8 8 0 010 11',
  load: () => import('./panel.js'),
};
