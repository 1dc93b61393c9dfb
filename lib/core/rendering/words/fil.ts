import type { LanguageWords } from './language-words'

export const fil: LanguageWords = {
  words: {
    contents: 'Nilalaman',
    listOfTables: 'Mga talahanayan',
    listOfFigures: 'Mga pigura',
    table: 'Talahanayan',
    figure: 'Pigura',
    continued: 'karugtong',
    bibliography: 'Mga sanggunian',
    verification: 'Paano susuriin ang dokumentong ito',
    verifyHint:
      'Ipinapakita ng address kung ang dokumentong ito ay inilabas dito, kung aling bersiyon ito, at kung naaprubahan na ito.',
    draft: 'BURADOR, hindi pa naaprubahan',
    issuedOn: 'Inilabas noong',
    approvals: 'Mga nag-apruba',
    signature: 'Lagda',
    name: 'Pangalan',
    role: 'Katungkulan',
    date: 'Petsa',
    note: 'Tala',
    nothing: 'Walang nakatala rito.',
  },
  day: {
    pattern: 'ika-{d} ng {month} {y}',
    months: [
      'Enero',
      'Pebrero',
      'Marso',
      'Abril',
      'Mayo',
      'Hunyo',
      'Hulyo',
      'Agosto',
      'Setyembre',
      'Oktubre',
      'Nobyembre',
      'Disyembre',
    ],
  },
}
