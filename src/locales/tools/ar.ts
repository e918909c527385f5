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
    bar: 'التقدّم في القراءة: {percent}',
    minutesLeft: {
      zero: 'بقيت {count} دقيقة تقريبًا',
      one: 'بقيت دقيقة واحدة تقريبًا',
      two: 'بقيت دقيقتان تقريبًا',
      few: 'بقيت {count} دقائق تقريبًا',
      many: 'بقيت {count} دقيقة تقريبًا',
      other: 'بقيت {count} دقيقة تقريبًا',
    },
    hoursLeft: {
      zero: 'بقيت {count} ساعة تقريبًا',
      one: 'بقيت ساعة واحدة تقريبًا',
      two: 'بقيت ساعتان تقريبًا',
      few: 'بقيت {count} ساعات تقريبًا',
      many: 'بقيت {count} ساعة تقريبًا',
      other: 'بقيت {count} ساعة تقريبًا',
    },
    lessThanAMinute: 'بقي أقل من دقيقة',
    finished: 'تمّت القراءة حتى النهاية',
    resumable: 'يمكنك متابعة القراءة من حيث توقفت.',
    resume: 'المتابعة من حيث توقفت',
    dismiss: 'لا، شكرًا',
  },
  share: {
    label: 'مشاركة هذا المقال',
  },
};
