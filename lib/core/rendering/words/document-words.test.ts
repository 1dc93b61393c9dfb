import { describe, expect, it } from 'vitest'
import { scriptOf, scriptRuns } from '@/lib/core/rendering/script/script-runs'
import { documentDay } from './document-day'
import { documentWords } from './document-words'
import { documentLanguages, languageWords } from './languages'

const tags = Object.keys(documentLanguages) as (keyof typeof documentLanguages)[]

describe('documentWords', () => {
  it('has 24 languages', () => {
    expect(tags).toHaveLength(24)
  })

  it.each(tags)(
    '%s: every word is there, in the script of the language and in composed form',
    (tag) => {
      for (const word of Object.values({
        ...documentWords(tag),
        ...languageWords(tag).chart,
      })) {
        expect(word.trim()).toBe(word)
        expect(word).not.toBe('')
        expect(word.normalize('NFC')).toBe(word)
        expect(scriptRuns(word, tag).map(({ script }) => script)).toEqual([scriptOf(tag)])
      }
    },
  )

  it.each(tags.filter((tag) => tag !== 'en'))('%s is not English', (tag) => {
    expect(documentWords(tag).contents).not.toBe(documentWords('en').contents)
  })

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['prs-AF', 'fa'],
    ['tl', 'fil'],
    ['km-KH', 'km'],
    ['EN-gb', 'en'],
    ['xx', 'en'],
  ] as const)('%s is answered in %s', (asked, given) => {
    expect(languageWords(asked)).toBe(documentLanguages[given])
  })
})

describe('documentDay', () => {
  it.each([
    ['en', '4 May 2026'],
    ['vi', '4 tháng 5 năm 2026'],
    ['id', '4 Mei 2026'],
    ['fil', 'ika-4 ng Mayo 2026'],
    ['th', '4 พฤษภาคม ค.ศ. 2026'],
    ['lo', '4 ພຶດສະພາ 2026'],
    ['km', '៤ ខែឧសភា ឆ្នាំ២០២៦'],
    ['my', '၂၀၂၆ ခုနှစ်၊ မေလ ၄ ရက်'],
    ['ne', 'सन् २०२६ मे ४'],
    ['bn', '৪ মে ২০২৬'],
    ['si', '2026 මැයි 4'],
    ['dz', 'སྤྱི་ལོ་༢༠༢༦ ཟླ་༥ པའི་ཚེས་༤'],
    ['ar', '4 مايو 2026'],
    ['fa', '۴ مه ۲۰۲۶ میلادی'],
    ['ur', '4 مئی 2026ء'],
    ['ps', 'د ۲۰۲۶ کال د مۍ ۴'],
    ['zh-Hant', '2026年5月4日'],
    ['ko', '2026년 5월 4일'],
    ['mn', '2026 оны 5 дугаар сарын 4'],
  ])('%s: %s', (lang, day) => {
    expect(documentDay(lang, '2026-05-04')).toBe(day)
  })

  it.each(tags)('%s: each day of a year is written in its own way', (tag) => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const written = days.map((day) => documentDay(tag, day))
    expect(new Set(written).size).toBe(365)
    expect(written.join(' ')).not.toMatch(/[{}]/)
  })
})
