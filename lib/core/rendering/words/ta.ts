import type { LanguageWords } from './language-words'

export const ta: LanguageWords = {
  words: {
    contents: 'பொருளடக்கம்',
    listOfTables: 'அட்டவணைகளின் பட்டியல்',
    listOfFigures: 'படங்களின் பட்டியல்',
    table: 'அட்டவணை',
    figure: 'படம்',
    continued: 'தொடர்ச்சி',
    bibliography: 'ஆதாரங்கள்',
    verification: 'இந்த ஆவணத்தைச் சரிபார்க்கும் முறை',
    verifyHint:
      'இந்த ஆவணம் இங்கே வெளியிடப்பட்டதா, எந்தப் பதிப்பு, அது அங்கீகரிக்கப்பட்டதா என்பதை இந்த முகவரி காட்டும்.',
    draft: 'வரைவு, அங்கீகரிக்கப்படவில்லை',
    issuedOn: 'வெளியிடப்பட்ட நாள்',
    approvals: 'அங்கீகரித்தவர்',
    signature: 'கையொப்பம்',
    name: 'பெயர்',
    role: 'பதவி',
    date: 'தேதி',
    note: 'குறிப்பு',
    nothing: 'இங்கே எதுவும் பதிவு செய்யப்படவில்லை.',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'ஜனவரி',
      'பிப்ரவரி',
      'மார்ச்',
      'ஏப்ரல்',
      'மே',
      'ஜூன்',
      'ஜூலை',
      'ஆகஸ்ட்',
      'செப்டம்பர்',
      'அக்டோபர்',
      'நவம்பர்',
      'டிசம்பர்',
    ],
  },
}
