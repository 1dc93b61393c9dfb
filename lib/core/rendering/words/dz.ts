import type { LanguageWords } from './language-words'

export const dz: LanguageWords = {
  words: {
    contents: 'དཀར་ཆག',
    listOfTables: 'ཐིག་ཁྲམ་གྱི་དཀར་ཆག',
    listOfFigures: 'པར་རིས་ཀྱི་དཀར་ཆག',
    table: 'ཐིག་ཁྲམ',
    figure: 'པར་རིས',
    continued: 'འཕྲོ་མཐུད',
    bibliography: 'ཁུངས་གཏུགས',
    verification: 'ཡིག་ཆ་འདི་བདེན་དཔྱད་འབད་ཐངས',
    verifyHint: 'ཁ་བྱང་འདི་ནང་ ཡིག་ཆ་འདི་ནཱ་ལས་བཏོན་ཡོདཔ་ཨིན་ན་ ཐོན་རིམ་ག་ཅི་ཨིན་ན་ གནང་བ་གྲུབ་ཡོདཔ་ཨིན་ན་ སྟོནམ་ཨིན།',
    draft: 'ཟིན་བྲིས། གནང་བ་མ་གྲུབ།',
    issuedOn: 'བཏོན་པའི་ཚེས་གྲངས',
    approvals: 'གནང་བ་གྲུབ་མི',
    signature: 'མིང་རྟགས',
    name: 'མིང',
    role: 'གོ་གནས',
    date: 'ཚེས་གྲངས',
    note: 'དྲན་འཛིན',
    nothing: 'ནཱ་ལུ་ ག་ནི་ཡང་ ཐོ་བཀོད་མ་འབད་བས།',
  },
  day: { pattern: 'སྤྱི་ལོ་{y} ཟླ་{m} པའི་ཚེས་{d}', digits: '༠༡༢༣༤༥༦༧༨༩' },
}
