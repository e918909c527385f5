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
    publisher: 'كما نشره الناشر',
    theme: 'الألوان',
    themes: {
      system: 'كما في هذا الجهاز',
      light: 'فاتح',
      sepia: 'بيج',
      dark: 'داكن',
      contrast: 'تباين عال',
    },
    forcedColors: 'ألوان التباين الخاصة بهذا الجهاز مفعّلة، ولها الأولوية.',
    sizeAndSpacing: 'الحجم والتباعد',
    size: 'حجم النص',
    spacing: 'التباعد',
    spacings: ['أوسع قليلا', 'أوسع', 'واسع', 'واسع جدا', 'الأوسع'],
    font: 'الخط',
    fonts: {
      sans: 'خط بسيط',
      serif: 'خط النسخ',
      'low-vision': 'لضعاف البصر',
    },
    lowVisionFont: 'لضعاف البصر يُستخدم {font}، وقد صُمم لهم.',
    lowVisionInstead:
      'لا يوجد في هذا الجهاز ولا في هذا الموقع خط مصمم لضعاف البصر. يُستخدم {font} بدلا منه.',
    lowVisionMissing:
      'لا يوجد في هذا الجهاز ولا في هذا الموقع خط مصمم لضعاف البصر. يُستخدم خط الجهاز البسيط بدلا منه.',
    width: 'طول السطر',
    widths: {
      narrow: 'قصير',
      wide: 'طويل',
      full: 'كامل العرض',
    },
    alignment: 'المحاذاة',
    left: 'إلى اليسار',
    right: 'إلى اليمين',
    justified: 'ضبط الجانبين',
    reset: 'تنسيق الناشر',
    resetDone: 'عاد كل شيء إلى تنسيق الناشر.',
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
    system: 'المشاركة عبر تطبيق',
    copyLink: 'نسخ الرابط',
    copyQuotation: 'نسخ الاقتباس',
    selectFirst: 'لنسخ اقتباس، حدّد نصه في المقال أولًا.',
    email: 'الإرسال بالبريد الإلكتروني',
    print: 'طباعة',
    linkCopied: 'نُسخ الرابط.',
    quotationCopied: 'نُسخ الاقتباس مع رابط إلى موضعه.',
    thisLink: 'انسخ هذا الرابط',
    thisQuotation: 'انسخ هذا الاقتباس',
    notCopied:
      'لا تستطيع هذه الصفحة أن تنسخ نيابةً عنك. النص محدَّد: انسخه من الحقل.',
    notShared: 'لم تُفتح قائمة المشاركة. استخدم طريقة أخرى.',
    noAddress: 'ليس لهذه الصفحة عنوان يمكن مشاركته.',
    attribution: '— {headline}، {publisher}',
    attributionToPage: '— {headline}',
  },
};
