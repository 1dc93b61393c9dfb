import type { LanguageWords } from './language-words'

export const ja: LanguageWords = {
  words: {
    contents: '目次',
    listOfTables: '表目次',
    listOfFigures: '図目次',
    table: '表',
    figure: '図',
    continued: '続き',
    bibliography: '出典',
    verification: 'この文書の確認方法',
    verifyHint:
      'このアドレスでは、この文書がここで発行されたか、どの版か、承認されたかを確認できます。',
    draft: '草案（未承認）',
    issuedOn: '発行日',
    approvals: '承認者',
    signature: '署名',
    name: '氏名',
    role: '役職',
    date: '日付',
    note: '備考',
    nothing: 'ここには記録がありません。',
    version: '第{0}版',
    draftVersion: '草案',
    summary: '概要',
    annex: '附属書{0}',
  },
  day: { pattern: '{y}年{m}月{d}日' },
}
