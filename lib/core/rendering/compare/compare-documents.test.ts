import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from '@/lib/core/rendering/block'
import { compareDocuments } from './compare-documents'
import { align, matchSequences } from './compare-sequences'
import { compareWords, wordSplitter } from './compare-words'

const model = (...blocks: Block[]): DocumentModel => ({
  title: 'Report',
  subtitle: 'Assessment',
  country: 'Sandara',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: 'Version 1',
  provenance: 'Own wording.',
  blocks,
})
const heading = (
  text: string,
  anchor = text.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  level = 1,
): Block => ({ type: 'heading', level, text, anchor })
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
const table = (caption: string, labels: string[], ...rows: string[][]): Block => ({
  type: 'table',
  caption,
  columns: labels.map((label) => ({ label, align: 'start', width: 1 })),
  rows: rows.map((row) => row.map((text) => [{ text }])),
})

describe('sequences', () => {
  it('every pair is equal, in order, and as many as the longest common subsequence', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pairs = matchSequences(before, after)
        for (const [x, y] of pairs) expect(before[x]).toBe(after[y])
        for (const [place, [x, y]] of pairs.entries()) {
          const [lastX, lastY] = pairs[place - 1] ?? [-1, -1]
          expect(x > lastX && y > lastY).toBe(true)
        }
        expect(pairs.length).toBe(longestCommon(before, after))
      }),
    )
  })

  it('aligning loses and doubles nothing', () => {
    const words = fc.array(fc.constantFrom('one two', 'one three', 'four', 'five six seven'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const aligned = align(before, after, String, (a, b) =>
          a.split(' ')[0] === b.split(' ')[0] ? 1 : 0,
        )
        expect(aligned.flatMap((pair) => (pair.before === undefined ? [] : [pair.before]))).toEqual(
          before,
        )
        expect(aligned.flatMap((pair) => (pair.after === undefined ? [] : [pair.after]))).toEqual(
          after,
        )
      }),
    )
  })
})

function longestCommon(a: string[], b: string[]): number {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  for (let x = 1; x <= a.length; x++)
    for (let y = 1; y <= b.length; y++) {
      const row = lengths[x] ?? []
      row[y] =
        a[x - 1] === b[y - 1]
          ? (lengths[x - 1]?.[y - 1] ?? 0) + 1
          : Math.max(lengths[x - 1]?.[y] ?? 0, row[y - 1] ?? 0)
    }
  return lengths[a.length]?.[b.length] ?? 0
}

describe('words', () => {
  const split = wordSplitter('en')

  it('say what was taken out and what was put in', () => {
    expect(compareWords('Most births are late.', 'Most deaths are late.', split)).toEqual([
      { change: 'same', text: 'Most ' },
      { change: 'removed', text: 'births' },
      { change: 'added', text: 'deaths' },
      { change: 'same', text: ' are late.' },
    ])
  })

  it('join a changed phrase into one', () => {
    const pieces = compareWords('the old wide road', 'the new narrow road', split)
    expect(pieces.map(({ change }) => change)).toEqual(['same', 'removed', 'added', 'same'])
  })

  it.each([
    ['th', 'การจดทะเบียนเกิดล่าช้า', 'การจดทะเบียนตายล่าช้า'],
    ['km', 'ការចុះបញ្ជីកំណើត', 'ការចុះបញ្ជីមរណភាព'],
    ['zh-Hans', '出生登记很晚', '死亡登记很晚'],
  ])('are found in a script without spaces: %s', (lang, before, after) => {
    const pieces = compareWords(before, after, wordSplitter(lang))
    expect(pieces.some(({ change }) => change === 'same')).toBe(true)
  })

  it('give back both texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (before, after) => {
          const pieces = compareWords(before, after, split)
          const without = (left: string) =>
            pieces
              .filter(({ change }) => change !== left)
              .map(({ text }) => text)
              .join('')
          expect(without('added')).toBe(before)
          expect(without('removed')).toBe(after)
        },
      ),
    )
  })

  it('of a paragraph of 100,000 characters are compared', () => {
    const long = (seed: number) =>
      Array.from({ length: 16_000 }, (_, place) => `w${(place * seed) % 997}`).join(' ')
    expect(compareWords(long(3), long(7), split).length).toBeGreaterThan(0)
  })
})

describe('documents', () => {
  it('that are the same differ in nothing', () => {
    const one = model(heading('1 Results'), paragraph('Text'), table('T', ['A'], ['1']))
    expect(compareDocuments(one, { ...one, edition: 'Version 2', issuedOn: '2026-06-01' })).toEqual(
      {
        lang: 'en',
        sections: [],
        figures: [],
        unchangedSections: 2,
      },
    )
  })

  it('show a changed sentence in its section, and the figure in it apart', () => {
    const before = model(
      heading('1 Scope'),
      paragraph('All events.'),
      heading('2 Results'),
      paragraph('Coverage of refugees was 12.4 % in 2025.'),
    )
    const after = model(
      heading('1 Scope'),
      paragraph('All events.'),
      heading('2 Results'),
      paragraph('Coverage of refugees was 13.1 % in 2025.'),
    )
    const { sections, figures, unchangedSections } = compareDocuments(before, after)
    expect(unchangedSections).toBe(2)
    expect(sections.map(({ heading }) => heading)).toEqual([
      [{ change: 'same', text: '2 Results' }],
    ])
    expect(figures).toEqual([
      {
        section: '2 Results',
        before: '12.4 %',
        after: '13.1 %',
        where: 'Coverage of refugees was 13.1 % in 2025.',
      },
    ])
  })

  it('tell the cell of a changed figure by its row and column', () => {
    const before = model(
      heading('Results'),
      table('Coverage', ['Population', 'Rate'], ['Refugees', '61.5 %'], ['Islands', '80.0 %']),
    )
    const after = model(
      heading('Results'),
      table(
        'Coverage',
        ['Population', 'Rate'],
        ['Herders', '50.0 %'],
        ['Refugees', '64.2 %'],
        ['Islands', '80.0 %'],
      ),
    )
    const { sections, figures } = compareDocuments(before, after)
    expect(figures).toEqual([
      { section: 'Results', before: '61.5 %', after: '64.2 %', where: 'Coverage, Refugees, Rate' },
    ])
    expect(sections[0]?.parts[0]).toMatchObject({
      kind: 'table',
      unchangedRows: 1,
      rows: [{ change: 'added' }, { change: 'changed' }],
    })
  })

  it('find a section again that got another number or moved', () => {
    const before = model(
      heading('1 Law'),
      paragraph('Same law.'),
      heading('2 Practice'),
      paragraph('Same practice.'),
    )
    const after = model(
      heading('1 Practice', 'law'),
      paragraph('Same practice.'),
      heading('2 Law', 'practice'),
      paragraph('Same law.'),
    )
    expect(compareDocuments(before, after).sections).toEqual([])
  })

  it('name a section that was added, one that is gone and one that was renamed', () => {
    const before = model(
      heading('Old ways', 'a'),
      paragraph('x'),
      heading('Gone', 'b'),
      paragraph('y'),
    )
    const after = model(
      heading('New ways', 'a'),
      paragraph('x'),
      heading('Added', 'c'),
      paragraph('z'),
    )
    expect(
      compareDocuments(before, after).sections.map(({ change, heading }) => [
        change,
        heading.map(({ text }) => text).join('|'),
      ]),
    ).toEqual([
      ['changed', 'Old|New| ways'],
      ['removed', 'Gone'],
      ['added', 'Added'],
    ])
  })

  it('do not take a new number of a source or of a table for a change', () => {
    const source = (key: string, text: string) => ({ key, text: [{ text }] })
    const cited: Block = {
      type: 'paragraph',
      content: [
        { text: 'The law says so', cite: ['act'] },
        { text: '', ref: 'rates' },
      ],
    }
    const rates: Block = { ...table('Rates', ['A'], ['1']), anchor: 'rates' } as Block
    const before = model(cited, rates, {
      type: 'bibliography',
      entries: [source('act', 'Act, 1998')],
    })
    const after = model(table('First', ['A'], ['2']), cited, rates, {
      type: 'bibliography',
      entries: [source('new', 'Circular'), source('act', 'Act, 1998')],
    })
    const changed = compareDocuments(before, after).sections.flatMap(({ parts }) =>
      parts.map(({ kind, change }) => `${kind} ${change}`),
    )
    expect(changed).toEqual(['table added', 'text added'])
  })

  it('show a chart by its values, without those that are hidden', () => {
    const chart = (value: number): Block => ({
      type: 'chart',
      chart: 'bar',
      title: 'Gaps',
      alt: 'Gaps',
      unit: '%',
      categories: ['Births', 'Deaths'],
      series: [{ name: 'Gap', values: [value, 77], hidden: [1] }],
    })
    const result = compareDocuments(model(chart(4)), model(chart(5)))
    expect(result.figures).toEqual([
      { section: '', before: '4', after: '5', where: 'Gaps, Births, Gap' },
    ])
    expect(JSON.stringify(result)).not.toContain('77')
  })

  it('tell that a picture is another', () => {
    const figure = (data: string): Block => ({
      type: 'figure',
      image: { mime: 'image/png', data },
      title: 'Office',
      alt: 'The office',
    })
    expect(
      compareDocuments(model(figure('AAAA')), model(figure('BBBB'))).sections[0]?.parts,
    ).toEqual([
      {
        kind: 'picture',
        change: 'changed',
        replaced: true,
        pieces: [{ change: 'same', text: 'Office. The office' }],
      },
    ])
  })

  it('of 2,000 rows are compared', () => {
    const rows = (seed: number) =>
      Array.from({ length: 2000 }, (_, row) => [`Row ${row}`, `${(row * seed) % 89}.5 %`])
    const { figures } = compareDocuments(
      model(table('T', ['Name', 'Rate'], ...rows(3))),
      model(table('T', ['Name', 'Rate'], ...rows(7))),
    )
    expect(figures.length).toBeGreaterThan(1000)
  })
})
