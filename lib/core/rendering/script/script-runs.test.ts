import { describe, expect, it } from 'vitest'
import { scriptOf, scriptRuns } from './script-runs'

const shown = (text: string, lang: string) =>
  scriptRuns(text, lang).map((run) => `${run.script}:${run.text}`)

describe('scriptRuns', () => {
  it.each([
    [
      'one script is one run',
      'Births, 2024: 12.5 % (all)',
      'en',
      ['Latn:Births, 2024: 12.5 % (all)'],
    ],
    [
      'spaces and stops stay with what is before them',
      'ABC เด็ก 2024. xyz',
      'en',
      ['Latn:ABC ', 'Thai:เด็ก 2024. ', 'Latn:xyz'],
    ],
    ['what is before the first letter goes with it', '1. (ก)', 'en', ['Thai:1. (ก)']],
    ['digits alone have the script of the language', '2024', 'km', ['Khmr:2024']],
    ['a joiner is never torn from its word', 'ශ්‍රී ලංකා', 'en', ['Sinh:ශ්‍රී ලංකා']],
    [
      'a closing bracket follows its opening one',
      'معدل (SDG 1.2.1) عام',
      'ar',
      ['Arab:معدل (', 'Latn:SDG 1.2.1', 'Arab:) عام'],
    ],
    [
      'an Arabic comma after a Latin word is Arabic',
      'ESCAP، تقرير',
      'ar',
      ['Latn:ESCAP', 'Arab:، تقرير'],
    ],
    ['an Arabic comma stays in Thaana', 'އުފަންވަނީ، ދަރަޖަ', 'dv', ['Thaa:އުފަންވަނީ، ދަރަޖަ']],
    ['a danda after a Latin word is Bengali', 'CRVS। নাগরিক', 'bn', ['Latn:CRVS', 'Beng:। নাগরিক']],
    ['Urdu is in Nastaliq', 'پیدائش کا اندراج', 'ur', ['Aran:پیدائش کا اندراج']],
    ['Pashto is in Naskh', 'د زېږېدنې ثبت', 'ps', ['Arab:د زېږېدنې ثبت']],
    ['tanween stays on its letter', 'أحراراً', 'en', ['Arab:أحراراً']],
    ['Han by language: Japanese', '出生登録。', 'ja', ['Jpan:出生登録。']],
    ['Han by language: traditional', '出生登記', 'zh-Hant', ['Hant:出生登記']],
    ['Han by language: Taiwan', '出生登記', 'zh-TW', ['Hant:出生登記']],
    ['Han by language: Korean', '出生 등록', 'ko', ['Kore:出生 등록']],
    [
      'Han with kana beside it is Japanese',
      'the 出生のとどけ form',
      'en',
      ['Latn:the ', 'Jpan:出生のとどけ ', 'Latn:form'],
    ],
    ['Han alone is simplified', 'in 北京, 2024', 'en', ['Latn:in ', 'Hans:北京, 2024']],
    [
      'a full-width comma after a Latin word is Chinese',
      'ESCAP，出生',
      'zh-Hans',
      ['Latn:ESCAP', 'Hans:，出生'],
    ],
    ['Cyrillic and Latin are parted', 'Хүн CRVS', 'mn', ['Cyrl:Хүн ', 'Latn:CRVS']],
    ['a script without a font is named so', 'abc אבג', 'en', ['Latn:abc ', 'Zzzz:אבג']],
    ['Vietnamese in composed and decomposed form', 'Việt Nguyễn', 'vi', ['Latn:Việt Nguyễn']],
    ['nothing has no runs', '', 'en', []],
  ])('%s', (_name, text, lang, runs) => {
    expect(shown(text, lang)).toEqual(runs)
  })

  it('loses no character and never tears a cluster', () => {
    const text = 'x\u200dක්‍ෂ \u2067CRVS\u2069 (ক্ষ) ស្ត្រី “မြန်မာ” བསྒྲུབས། \u0301a 👩‍👩‍👧 ދިވެހި\ud800'
    const runs = scriptRuns(text, 'en')
    expect(runs.map((run) => run.text).join('')).toBe(text)
    const edges = new Set(
      [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
        ({ index }) => index,
      ),
    )
    let at = 0
    for (const run of runs) {
      expect(edges.has(at)).toBe(true)
      at += run.text.length
    }
  })

  it('cuts a paragraph of 100,000 characters at once', () => {
    const text = 'ကခဂ abc ស្ត្រី '.repeat(6_700)
    expect(scriptRuns(text, 'en')).toHaveLength(3 * 6_700)
  })
})

describe('scriptOf', () => {
  it.each([
    ['en', 'Latn'],
    ['zh', 'Hans'],
    ['zh-Hant', 'Hant'],
    ['ur-PK', 'Aran'],
    ['mn', 'Cyrl'],
    ['dz', 'Tibt'],
  ])('%s is written in %s', (lang, script) => {
    expect(scriptOf(lang)).toBe(script)
  })
})
