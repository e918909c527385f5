import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'بستن',
  },
  contents: {
    label: 'در این مقاله',
  },
  preferences: {
    label: 'تنظیمات خواندن',
  },
  readAloud: {
    label: 'خواندن با صدای بلند',
  },
  progress: {
    label: 'پیشرفت خواندن',
    minutesLeft: {
      one: '{count} دقیقه مانده',
      other: '{count} دقیقه مانده',
    },
  },
  share: {
    label: 'هم‌رسانی این مقاله',
  },
};
