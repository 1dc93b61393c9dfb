import type { LanguageWords } from './language-words'

export const ps: LanguageWords = {
  words: {
    contents: 'لړلیک',
    listOfTables: 'د جدولونو لړلیک',
    listOfFigures: 'د شکلونو لړلیک',
    table: 'جدول',
    figure: 'شکل',
    continued: 'دوام',
    bibliography: 'سرچینې',
    verification: 'د دې سند د ارزولو لاره',
    verifyHint: 'دا پته ښيي چې دا سند له دې ځایه صادر شوی که نه، کومه نسخه ده او تصویب شوی که نه.',
    draft: 'مسوده، نه ده تصویب شوې',
    issuedOn: 'د صدور نېټه',
    approvals: 'تصویبوونکی',
    signature: 'لاسلیک',
    name: 'نوم',
    role: 'دنده',
    date: 'نېټه',
    note: 'یادښت',
    nothing: 'دلته څه نه دي ثبت شوي.',
  },
  day: {
    pattern: 'د {y} کال د {month} {d}',
    months: ['جنوري', 'فبروري', 'مارچ', 'اپریل', 'مۍ', 'جون', 'جولای', 'اګست', 'سېپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    digits: '۰۱۲۳۴۵۶۷۸۹',
  },
}
