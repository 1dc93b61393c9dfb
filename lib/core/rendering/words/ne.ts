import type { LanguageWords } from './language-words'

export const ne: LanguageWords = {
  words: {
    contents: 'विषयसूची',
    listOfTables: 'तालिकासूची',
    listOfFigures: 'चित्रसूची',
    table: 'तालिका',
    figure: 'चित्र',
    continued: 'क्रमशः',
    bibliography: 'स्रोतहरू',
    verification: 'यो कागजात कसरी जाँच्ने',
    verifyHint:
      'यो ठेगानाले यो कागजात यहाँबाट जारी भएको हो कि होइन, कुन संस्करण हो र स्वीकृत भएको छ कि छैन भन्ने देखाउँछ।',
    draft: 'मस्यौदा, स्वीकृत भएको छैन',
    issuedOn: 'जारी मिति',
    approvals: 'स्वीकृत गर्ने',
    signature: 'हस्ताक्षर',
    name: 'नाम',
    role: 'पद',
    date: 'मिति',
    note: 'कैफियत',
    nothing: 'यहाँ केही अभिलेख गरिएको छैन।',
  },
  day: {
    pattern: 'सन् {y} {month} {d}',
    months: [
      'जनवरी',
      'फेब्रुअरी',
      'मार्च',
      'अप्रिल',
      'मे',
      'जुन',
      'जुलाई',
      'अगस्ट',
      'सेप्टेम्बर',
      'अक्टोबर',
      'नोभेम्बर',
      'डिसेम्बर',
    ],
    digits: '०१२३४५६७८९',
  },
}
