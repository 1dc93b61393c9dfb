import type { LanguageWords } from './language-words'

export const zhHant: LanguageWords = {
  words: {
    contents: '目錄',
    listOfTables: '表目錄',
    listOfFigures: '圖目錄',
    table: '表',
    figure: '圖',
    continued: '續',
    bibliography: '資料來源',
    verification: '如何核驗本文件',
    verifyHint: '該網址顯示本文件是否由此處簽發、屬於哪個版本以及是否已獲核准。',
    draft: '草稿，未經核准',
    issuedOn: '發布日期',
    approvals: '核准人',
    signature: '簽名',
    name: '姓名',
    role: '職務',
    date: '日期',
    note: '備註',
    nothing: '此處沒有記錄。',
    version: '第 {0} 版',
    draftVersion: '草稿',
    summary: '摘要',
    annex: '附件 {0}',
  },
  day: { pattern: '{y}年{m}月{d}日' },
}
