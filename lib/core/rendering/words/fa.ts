import type { LanguageWords } from './language-words'

export const fa: LanguageWords = {
  words: {
    contents: 'فهرست مطالب',
    listOfTables: 'فهرست جدول‌ها',
    listOfFigures: 'فهرست شکل‌ها',
    table: 'جدول',
    figure: 'شکل',
    continued: 'ادامه',
    bibliography: 'منابع',
    verification: 'چگونگی بررسی این سند',
    verifyHint:
      'این نشانی نشان می‌دهد که آیا این سند در اینجا صادر شده است، کدام نسخه است و آیا تأیید شده است.',
    draft: 'پیش‌نویس، تأیید نشده',
    issuedOn: 'تاریخ صدور',
    approvals: 'تأییدکننده',
    signature: 'امضا',
    name: 'نام',
    role: 'سمت',
    date: 'تاریخ',
    note: 'یادداشت',
    nothing: 'در اینجا چیزی ثبت نشده است.',
  },
  day: {
    pattern: '{d} {month} {y} میلادی',
    months: [
      'ژانویه',
      'فوریه',
      'مارس',
      'آوریل',
      'مه',
      'ژوئن',
      'ژوئیه',
      'اوت',
      'سپتامبر',
      'اکتبر',
      'نوامبر',
      'دسامبر',
    ],
    digits: '۰۱۲۳۴۵۶۷۸۹',
  },
}
