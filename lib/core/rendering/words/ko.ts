import type { LanguageWords } from './language-words'

export const ko: LanguageWords = {
  words: {
    contents: '목차',
    listOfTables: '표 목차',
    listOfFigures: '그림 목차',
    table: '표',
    figure: '그림',
    continued: '계속',
    bibliography: '출처',
    verification: '이 문서를 확인하는 방법',
    verifyHint:
      '이 주소에서 이 문서가 이곳에서 발행되었는지, 어느 판인지, 승인되었는지 확인할 수 있습니다.',
    draft: '초안, 승인되지 않음',
    issuedOn: '발행일',
    approvals: '승인자',
    signature: '서명',
    name: '이름',
    role: '직위',
    date: '날짜',
    note: '비고',
    nothing: '여기에 기록된 내용이 없습니다.',
    version: '제{0}판',
    draftVersion: '초안',
    summary: '요약',
    annex: '부속서 {0}',
  },
  day: { pattern: '{y}년 {m}월 {d}일' },
}
