import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'other'> = {
  skipLinks: {
    label: 'پیوندهای دسترسی سریع',
    main: 'رفتن به محتوای اصلی',
    navigation: 'رفتن به منوی اصلی',
    search: 'رفتن به جستجو',
    footer: 'رفتن به پایین صفحه',
  },
  breakingBanner: {
    label: 'خبر فوری',
    dismiss: 'پنهان کردن: {headline}',
    dismissAll: {
      one: 'پنهان کردن {count} خبر',
      other: 'پنهان کردن {count} خبر',
    },
    pause: 'توقف به‌روزرسانی',
    resume: 'ازسرگیری به‌روزرسانی',
  },
  figure: {
    photo: 'عکس',
    illustration: 'تصویرسازی',
    chart: 'نمودار',
    video: 'ویدیو',
    audio: 'فایل صوتی',
    table: 'جدول',
    code: 'کد',
    embed: 'محتوای جاسازی‌شده',
    enlarge: 'بزرگ کردن تصویر',
    enlarged: 'تصویر بزرگ‌شده',
    zoomIn: 'بزرگ‌نمایی',
    zoomOut: 'کوچک‌نمایی',
    close: 'بستن',
    reveal: 'نمایش تصویر',
    conceal: 'پنهان کردن تصویر',
    revealOther: 'نمایش',
    concealOther: 'پنهان کردن',
    sensitive: 'این تصویر ممکن است آزاردهنده باشد.',
  },
  publisherFooter: {
    printed: 'چاپ‌شده از \u2068{address}\u2069 در تاریخ {date}',
  },
  reader: {
    label: 'ابزارهای خواندن',
    contents: 'فهرست',
    readAloud: 'شنیدن',
    preferences: 'نمایش',
    share: 'هم‌رسانی',
    failed: 'بارگذاری نشد. دوباره امتحان کنید.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/fa.js');
