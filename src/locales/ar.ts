import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<
  'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
> = {
  skipLinks: {
    label: 'روابط الوصول السريع',
    main: 'الانتقال إلى المحتوى الرئيسي',
    navigation: 'الانتقال إلى القائمة الرئيسية',
    search: 'الانتقال إلى البحث',
    footer: 'الانتقال إلى أسفل الصفحة',
  },
  breakingBanner: {
    label: 'عاجل',
    dismiss: 'إخفاء: {headline}',
    dismissAll: {
      zero: 'إخفاء {count} خبر',
      one: 'إخفاء خبر واحد',
      two: 'إخفاء خبرين',
      few: 'إخفاء {count} أخبار',
      many: 'إخفاء {count} خبرًا',
      other: 'إخفاء {count} خبر',
    },
    pause: 'إيقاف التحديث مؤقتًا',
    resume: 'استئناف التحديث',
  },
  figure: {
    photo: 'صورة',
    illustration: 'رسم توضيحي',
    chart: 'رسم بياني',
    video: 'فيديو',
    audio: 'مقطع صوتي',
    table: 'جدول',
    code: 'شيفرة برمجية',
    embed: 'محتوى مضمّن',
    enlarge: 'تكبير الصورة',
    enlarged: 'صورة مكبّرة',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    close: 'إغلاق',
    reveal: 'إظهار الصورة',
    conceal: 'إخفاء الصورة',
    revealOther: 'إظهار',
    concealOther: 'إخفاء',
    sensitive: 'قد تكون هذه الصورة صادمة.',
  },
  publisherFooter: {
    printed: 'طُبعت هذه الصفحة من \u2068{address}\u2069 بتاريخ {date}',
  },
  reader: {
    label: 'أدوات القراءة',
    contents: 'المحتويات',
    readAloud: 'استماع',
    preferences: 'العرض',
    share: 'مشاركة',
    failed: 'تعذّر التحميل. حاول مرة أخرى.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/ar.js');
