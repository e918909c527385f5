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
    publisher: 'سبک ناشر',
    theme: 'رنگ‌ها',
    themes: {
      system: 'مطابق این دستگاه',
      light: 'روشن',
      sepia: 'سپیا',
      dark: 'تیره',
      contrast: 'کنتراست بالا',
    },
    forcedColors:
      'رنگ‌های پرکنتراست خود این دستگاه روشن است و بر این‌ها مقدم است.',
    sizeAndSpacing: 'اندازه و فاصله',
    size: 'اندازهٔ متن',
    spacing: 'فاصله',
    spacings: ['کمی بازتر', 'بازتر', 'باز', 'خیلی باز', 'بازترین'],
    font: 'قلم',
    fonts: {
      sans: 'ساده',
      serif: 'نسخ',
      'low-vision': 'برای کم‌بینایان',
    },
    lowVisionFont:
      'برای کم‌بینایان از {font} استفاده می‌شود که برای همین ساخته شده است.',
    lowVisionInstead:
      'نه این دستگاه و نه این سایت قلمی ویژهٔ کم‌بینایان دارد. به جای آن از {font} استفاده می‌شود.',
    lowVisionMissing:
      'نه این دستگاه و نه این سایت قلمی ویژهٔ کم‌بینایان دارد. به جای آن از قلم سادهٔ دستگاه استفاده می‌شود.',
    width: 'طول سطر',
    widths: {
      narrow: 'کوتاه',
      wide: 'بلند',
      full: 'تمام عرض',
    },
    alignment: 'چینش',
    left: 'چپ‌چین',
    right: 'راست‌چین',
    justified: 'هم‌تراز از دو سو',
    reset: 'سبک ناشر',
    resetDone: 'همه چیز دوباره به سبک ناشر است.',
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
    system: 'هم‌رسانی با یک برنامه',
    copyLink: 'رونوشت پیوند',
    copyQuotation: 'رونوشت نقل‌قول',
    selectFirst: 'برای رونوشت نقل‌قول، نخست متن آن را در مقاله برگزینید.',
    email: 'فرستادن با ایمیل',
    print: 'چاپ',
    linkCopied: 'پیوند رونوشت شد.',
    quotationCopied: 'نقل‌قول همراه با پیوند جای آن رونوشت شد.',
    thisLink: 'این پیوند را رونوشت کنید',
    thisQuotation: 'این نقل‌قول را رونوشت کنید',
    notCopied:
      'این صفحه نمی‌تواند برای شما رونوشت بگیرد. متن برگزیده شده است: آن را از کادر رونوشت کنید.',
    notShared: 'فهرست هم‌رسانی باز نشد. راه دیگری برگزینید.',
    noAddress: 'این صفحه نشانی‌ای برای هم‌رسانی ندارد.',
    attribution: '— {headline}، {publisher}',
    attributionToPage: '— {headline}',
  },
};
