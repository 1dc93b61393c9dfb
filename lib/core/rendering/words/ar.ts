import type { LanguageWords } from './language-words'

export const ar: LanguageWords = {
  words: {
    contents: 'المحتويات',
    listOfTables: 'قائمة الجداول',
    listOfFigures: 'قائمة الأشكال',
    table: 'الجدول',
    figure: 'الشكل',
    continued: 'تابع',
    bibliography: 'المصادر',
    verification: 'كيفية التحقق من هذه الوثيقة',
    verifyHint:
      'يبيّن العنوان ما إذا كانت هذه الوثيقة قد صدرت هنا، وأي إصدار هي، وما إذا كانت قد اعتُمدت.',
    draft: 'مسودة غير معتمدة',
    issuedOn: 'تاريخ الإصدار',
    approvals: 'جهة الاعتماد',
    signature: 'التوقيع',
    name: 'الاسم',
    role: 'الصفة',
    date: 'التاريخ',
    note: 'ملاحظة',
    nothing: 'لا يوجد شيء مسجل هنا.',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغسطس',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
  },
}
