import type { LanguageWords } from './language-words'

export const zhHans: LanguageWords = {
  words: {
    contents: '目录',
    listOfTables: '表目录',
    listOfFigures: '图目录',
    table: '表',
    figure: '图',
    continued: '续',
    bibliography: '资料来源',
    verification: '如何核验本文件',
    verifyHint: '该网址显示本文件是否由此处签发、属于哪个版本以及是否已获批准。',
    draft: '草稿，未经批准',
    issuedOn: '发布日期',
    approvals: '批准人',
    signature: '签名',
    name: '姓名',
    role: '职务',
    date: '日期',
    note: '备注',
    nothing: '此处没有记录。',
    version: '第 {0} 版',
    draftVersion: '草稿',
    summary: '摘要',
    annex: '附件 {0}',
  },
  day: { pattern: '{y}年{m}月{d}日' },
}
