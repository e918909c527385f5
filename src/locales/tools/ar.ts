import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<
  'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
> = {
  panel: {
    close: 'إغلاق',
  },
  contents: {
    label: 'في هذا المقال',
  },
  preferences: {
    label: 'تفضيلات القراءة',
  },
  readAloud: {
    label: 'القراءة بصوت عالٍ',
  },
  progress: {
    label: 'التقدّم في القراءة',
    minutesLeft: {
      zero: 'لم يبقَ وقت: {count}',
      one: 'بقيت دقيقة واحدة',
      two: 'بقيت دقيقتان',
      few: 'بقيت {count} دقائق',
      many: 'بقيت {count} دقيقة',
      other: 'بقيت {count} دقيقة',
    },
  },
  share: {
    label: 'مشاركة هذا المقال',
  },
};
