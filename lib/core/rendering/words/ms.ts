import type { LanguageWords } from './language-words'

export const ms: LanguageWords = {
  words: {
    contents: 'Kandungan',
    listOfTables: 'Senarai jadual',
    listOfFigures: 'Senarai rajah',
    table: 'Jadual',
    figure: 'Rajah',
    continued: 'sambungan',
    bibliography: 'Sumber',
    verification: 'Cara menyemak dokumen ini',
    verifyHint:
      'Alamat ini menunjukkan sama ada dokumen ini dikeluarkan di sini, versi yang mana, dan sama ada ia telah diluluskan.',
    draft: 'DRAF, belum diluluskan',
    issuedOn: 'Dikeluarkan pada',
    approvals: 'Diluluskan oleh',
    signature: 'Tandatangan',
    name: 'Nama',
    role: 'Jawatan',
    date: 'Tarikh',
    note: 'Catatan',
    nothing: 'Tiada apa-apa direkodkan di sini.',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'Januari',
      'Februari',
      'Mac',
      'April',
      'Mei',
      'Jun',
      'Julai',
      'Ogos',
      'September',
      'Oktober',
      'November',
      'Disember',
    ],
  },
}
