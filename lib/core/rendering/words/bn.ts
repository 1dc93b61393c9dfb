import type { LanguageWords } from './language-words'

export const bn: LanguageWords = {
  words: {
    contents: 'সূচিপত্র',
    listOfTables: 'সারণির তালিকা',
    listOfFigures: 'চিত্রের তালিকা',
    table: 'সারণি',
    figure: 'চিত্র',
    continued: 'চলমান',
    bibliography: 'তথ্যসূত্র',
    verification: 'এই নথি যাচাই করার উপায়',
    verifyHint:
      'এই ঠিকানায় দেখা যায় নথিটি এখান থেকে জারি করা হয়েছে কি না, এটি কোন সংস্করণ এবং এটি অনুমোদিত কি না।',
    draft: 'খসড়া, অনুমোদিত নয়',
    issuedOn: 'জারির তারিখ',
    approvals: 'অনুমোদনকারী',
    signature: 'স্বাক্ষর',
    name: 'নাম',
    role: 'পদবি',
    date: 'তারিখ',
    note: 'মন্তব্য',
    nothing: 'এখানে কিছু লিপিবদ্ধ নেই।',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'জানুয়ারি',
      'ফেব্রুয়ারি',
      'মার্চ',
      'এপ্রিল',
      'মে',
      'জুন',
      'জুলাই',
      'আগস্ট',
      'সেপ্টেম্বর',
      'অক্টোবর',
      'নভেম্বর',
      'ডিসেম্বর',
    ],
    digits: '০১২৩৪৫৬৭৮৯',
  },
}
