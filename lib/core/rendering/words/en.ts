import type { LanguageWords } from './language-words'

export const en: LanguageWords = {
  words: {
    contents: 'Contents',
    listOfTables: 'Tables',
    listOfFigures: 'Figures',
    table: 'Table',
    figure: 'Figure',
    continued: 'continued',
    bibliography: 'Sources',
    verification: 'How to check this document',
    verifyHint:
      'The address shows whether this document was issued here, in which version, and whether it was approved.',
    draft: 'DRAFT, not approved',
    issuedOn: 'Issued on',
    approvals: 'Approved by',
    signature: 'Signature',
    name: 'Name',
    role: 'Role',
    date: 'Date',
    note: 'Note',
    nothing: 'Nothing is recorded here.',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
}
