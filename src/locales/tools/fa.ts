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
    bar: 'پیشرفت خواندن: {percent}',
    minutesLeft: {
      one: 'حدود {count} دقیقه مانده',
      other: 'حدود {count} دقیقه مانده',
    },
    hoursLeft: {
      one: 'حدود {count} ساعت مانده',
      other: 'حدود {count} ساعت مانده',
    },
    lessThanAMinute: 'کمتر از یک دقیقه مانده',
    finished: 'تا پایان خوانده شد',
    resumable: 'می‌توانید از جایی که ماندید ادامه دهید.',
    resume: 'ادامه از جایی که ماندید',
    dismiss: 'نه، ممنون',
  },
  share: {
    label: 'هم‌رسانی این مقاله',
  },
};
