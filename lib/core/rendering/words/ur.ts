import type { LanguageWords } from './language-words'

export const ur: LanguageWords = {
  words: {
    contents: 'فہرست مضامین',
    listOfTables: 'جدولوں کی فہرست',
    listOfFigures: 'اشکال کی فہرست',
    table: 'جدول',
    figure: 'شکل',
    continued: 'جاری',
    bibliography: 'مآخذ',
    verification: 'اس دستاویز کی تصدیق کا طریقہ',
    verifyHint:
      'اس پتے سے معلوم ہوتا ہے کہ آیا یہ دستاویز یہاں سے جاری ہوئی، کون سا نسخہ ہے اور آیا اس کی منظوری ہو چکی ہے۔',
    draft: 'مسودہ، غیر منظور شدہ',
    issuedOn: 'تاریخِ اجرا',
    approvals: 'منظور کنندہ',
    signature: 'دستخط',
    name: 'نام',
    role: 'عہدہ',
    date: 'تاریخ',
    note: 'نوٹ',
    nothing: 'یہاں کچھ درج نہیں ہے۔',
  },
  day: {
    pattern: '{d} {month} {y}ء',
    months: [
      'جنوری',
      'فروری',
      'مارچ',
      'اپریل',
      'مئی',
      'جون',
      'جولائی',
      'اگست',
      'ستمبر',
      'اکتوبر',
      'نومبر',
      'دسمبر',
    ],
  },
}
