import type { LanguageWords } from './language-words'

export const dv: LanguageWords = {
  words: {
    contents: 'ފިހުރިސްތު',
    listOfTables: 'ތާވަލުތައް',
    listOfFigures: 'ކުރެހުންތައް',
    table: 'ތާވަލު',
    figure: 'ކުރެހުން',
    continued: 'ކުރިއަށް',
    bibliography: 'މަސްދަރުތައް',
    verification: 'މި ލިޔުން ޗެކްކުރާނެ ގޮތް',
    verifyHint: 'މި އެޑްރެހުން ދައްކައިދޭނީ މި ލިޔުން ނެރެފައިވަނީ މިތަނުންތޯއާއި، އެއީ ކޮން ވަރޝަނެއްތޯއާއި، އެ ލިޔުން ފާސްކޮށްފައިވޭތޯއެވެ.',
    draft: 'ޑްރާފްޓް، ފާސްކޮށްފައި ނުވޭ',
    issuedOn: 'ނެރުނު ތާރީޚް',
    approvals: 'ފާސްކުރި ފަރާތް',
    signature: 'ސޮއި',
    name: 'ނަން',
    role: 'މަޤާމު',
    date: 'ތާރީޚް',
    note: 'ނޯޓް',
    nothing: 'މިތަނުގައި އެއްޗެއް ރެކޯޑުކޮށްފައެއް ނުވޭ.',
  },
  day: { pattern: '{d} {month} {y}', months: ['ޖެނުއަރީ', 'ފެބުރުއަރީ', 'މާރިޗު', 'އޭޕްރިލް', 'މޭ', 'ޖޫން', 'ޖުލައި', 'އޮގަސްޓު', 'ސެޕްޓެންބަރު', 'އޮކްޓޯބަރު', 'ނޮވެންބަރު', 'ޑިސެންބަރު'] },
}
