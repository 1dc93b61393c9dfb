import type { LanguageWords } from './language-words'

export const si: LanguageWords = {
  words: {
    contents: 'පටුන',
    listOfTables: 'වගු ලැයිස්තුව',
    listOfFigures: 'රූප ලැයිස්තුව',
    table: 'වගුව',
    figure: 'රූපය',
    continued: 'තවදුරටත්',
    bibliography: 'මූලාශ්‍ර',
    verification: 'මෙම ලේඛනය පරීක්ෂා කරන ආකාරය',
    verifyHint:
      'මෙම ලේඛනය මෙතැනින් නිකුත් කළේ ද, එය කුමන අනුවාදය ද, එය අනුමත කර තිබේ ද යන්න මෙම ලිපිනයෙන් පෙන්වයි.',
    draft: 'කෙටුම්පත, අනුමත කර නැත',
    issuedOn: 'නිකුත් කළ දිනය',
    approvals: 'අනුමත කළේ',
    signature: 'අත්සන',
    name: 'නම',
    role: 'තනතුර',
    date: 'දිනය',
    note: 'සටහන',
    nothing: 'මෙහි කිසිවක් සටහන් කර නැත.',
  },
  day: {
    pattern: '{y} {month} {d}',
    months: [
      'ජනවාරි',
      'පෙබරවාරි',
      'මාර්තු',
      'අප්‍රේල්',
      'මැයි',
      'ජූනි',
      'ජූලි',
      'අගෝස්තු',
      'සැප්තැම්බර්',
      'ඔක්තෝබර්',
      'නොවැම්බර්',
      'දෙසැම්බර්',
    ],
  },
}
