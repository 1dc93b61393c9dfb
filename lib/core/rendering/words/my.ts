import type { LanguageWords } from './language-words'

export const my: LanguageWords = {
  words: {
    contents: 'မာတိကာ',
    listOfTables: 'ဇယားများ',
    listOfFigures: 'ပုံများ',
    table: 'ဇယား',
    figure: 'ပုံ',
    continued: 'အဆက်',
    bibliography: 'ရင်းမြစ်များ',
    verification: 'ဤစာရွက်စာတမ်းကို စစ်ဆေးနည်း',
    verifyHint:
      'ဤလိပ်စာတွင် ဤစာရွက်စာတမ်းကို ဤနေရာမှ ထုတ်ပြန်ခြင်း ရှိ၊ မရှိ၊ မည်သည့်မူဖြစ်ကြောင်းနှင့် အတည်ပြုပြီး ဖြစ်၊ မဖြစ်ကို ပြသည်။',
    draft: 'မူကြမ်း၊ အတည်မပြုရသေး',
    issuedOn: 'ထုတ်ပြန်သည့်ရက်',
    approvals: 'အတည်ပြုသူ',
    signature: 'လက်မှတ်',
    name: 'အမည်',
    role: 'ရာထူး',
    date: 'ရက်စွဲ',
    note: 'မှတ်ချက်',
    nothing: 'ဤနေရာတွင် မှတ်တမ်းတင်ထားခြင်း မရှိပါ။',
  },
  day: {
    pattern: '{y} ခုနှစ်၊ {month}လ {d} ရက်',
    months: [
      'ဇန်နဝါရီ',
      'ဖေဖော်ဝါရီ',
      'မတ်',
      'ဧပြီ',
      'မေ',
      'ဇွန်',
      'ဇူလိုင်',
      'ဩဂုတ်',
      'စက်တင်ဘာ',
      'အောက်တိုဘာ',
      'နိုဝင်ဘာ',
      'ဒီဇင်ဘာ',
    ],
    digits: '၀၁၂၃၄၅၆၇၈၉',
  },
}
