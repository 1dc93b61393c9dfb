import { describe, expect, it } from 'vitest'
import { coverageLacks } from '@/lib/core/coverage/estimate/lacks'
import { exportSheets } from '@/lib/core/coverage/exports/export-sheets'
import { templateColumns } from '@/lib/core/coverage/template/template-columns'
import { helpRows } from '@/lib/core/coverage/template/template-help'
import { coverageParts } from '@/lib/core/methodology/outline'
import { buildOutput } from '@/lib/core/output/build-output'
import { type Block, DocumentModel } from '@/lib/core/rendering/block'
import { methodology } from '@/tests/support/methodology'
import { sampleCoverage, sampleFacts } from '@/tests/support/sample-coverage'
import { coverageSentences, englishWords, otherWords } from '@/tests/support/told'
import { coverageBlocks } from './coverage-content'
import { coverageMaterial } from './coverage-material'

const build = (step: string, facts = sampleFacts) => {
  const output = methodology.outputs.find((candidate) => candidate.step === step)
  if (!output) throw new Error(step)
  return buildOutput(methodology, output, facts, {
    number: 1,
    issuedOn: '2026-05-04',
    words: englishWords,
  })
}
const report = build('step-06')
const words = JSON.stringify(report)
const tables = report.blocks.filter(
  (block): block is Extract<Block, { type: 'table' }> => block.type === 'table',
)
const rowsOf = (caption: string) =>
  tables
    .find((table) => table.caption === caption)
    ?.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))

describe('report on coverage statistics', () => {
  it('is a sound document, the same each time', () =>
    expect(DocumentModel.parse(report)).toEqual(build('step-06')))

  it('prints each figure with interval, counts, method, source and grade', () =>
    expect(rowsOf('Birth: Completeness of birth registration (G1)')).toContainEqual([
      'Refugees in camps and in towns',
      '2025',
      '61.5 %',
      '1,230 of 2,000',
      'Count divided by count',
      'Register of births, table 3',
      'B',
    ]))

  it('hides the small cell, its rate, and the cell that would give it away', () => {
    const areas = rowsOf('Birth: Completeness of birth registration (G1), by area and sex')
    expect(areas?.map((row) => [row[0]?.split(', ').at(-1), row[2], row[3]])).toEqual([
      ['female', '60.2 %', '590 of 980'],
      ['male', '62.7 %', '640 of 1,020'],
      ['East', '63.3 %', '823 of 1,300'],
      ['North', 'hidden', 'hidden of 60'],
      ['South', 'hidden', 'hidden of 640'],
    ])
    expect(words).toContain('a count above 0 and below 10')
  })

  it('compares populations with the national level, with intervals only where both were counted', () => {
    const [row] =
      rowsOf('Birth: Completeness of birth registration (G1), against the national level, 2025') ??
      []
    expect(row).toEqual(['River peoples', '64.4 %', '85 %', '-20.6', '0.76'])
  })

  it('gives what was not adopted with the reason of the adopted one', () => {
    expect(words).toContain('The register counts everyone.')
    expect(words).toContain('58.4 %')
  })

  it('says what was not measured, and why', () =>
    expect(rowsOf('Not measured')).toEqual([
      [
        'River peoples',
        'Death',
        '2025',
        'Counting would expose families without papers.',
        '25-50 %',
      ],
    ]))

  it('keeps internal figures and confidential documents within the assessment', () => {
    for (const secret of ['321', '4,321', '7.4 %', 'Camp survey'])
      expect(words).not.toContain(secret)
    expect(words).toContain('1 figure is kept within the assessment')
    expect(words).toContain('a confidential document')
  })

  it('prints no size of a population that is too small', () => {
    const populations = sampleFacts.populations.map((population) => ({
      ...population,
      sizeEstimate: 7,
    }))
    expect(JSON.stringify(build('step-06', { ...sampleFacts, populations }))).toContain('under 10')
  })

  it('names every formula it used, with its source', () => {
    expect(rowsOf('Methods')?.map(([name]) => name)).toEqual([
      'Population multiplied by a crude rate',
      'Count divided by count',
      'Empirical completeness of deaths (Adair and Lopez)',
      'Published figure of a survey',
      'Difference to the national level',
      'Ratio to the national level',
    ])
    expect(rowsOf('Methods')?.every((row) => row.every(Boolean))).toBe(true)
  })

  it('has nothing to say where nothing was recorded', () => {
    const empty = build('step-06', {
      ...sampleFacts,
      coverage: { ...sampleCoverage, estimates: [], adoptions: [], ages: [] },
    })
    expect(empty.blocks.filter(({ type }) => type === 'chart')).toEqual([])
  })

  it('lends the assessment report its results', () => {
    const text = JSON.stringify(build('step-10'))
    expect(text).toContain('61.5 %')
    expect(text).toContain('Counting would expose families')
  })
})

describe('in other words', () => {
  const material = coverageMaterial(methodology, sampleFacts, sampleCoverage, otherWords)
  const isEnglish = (text: string) => coverageSentences.filter((known) => text.includes(known))

  it.each(coverageParts)('the part %s says nothing in English', (part) => {
    const around = { methodology, facts: sampleFacts, words: otherWords }
    const blocks = coverageBlocks(around, part)
    expect(blocks.length).toBeGreaterThan(0)
    expect(isEnglish(JSON.stringify(blocks))).toEqual([])
    for (const block of blocks) {
      if (block.type === 'table' || block.type === 'chart') expect(block.lang).toBe('km')
      if (block.type === 'chart') expect(JSON.stringify(block)).not.toContain('no figure')
    }
  })

  it('a hidden value is hidden in the language of the chart', () => {
    const maps = coverageBlocks({ methodology, facts: sampleFacts, words: otherWords }, 'areas')
    const map = maps.find((block) => block.type === 'chart' && block.chart === 'map')
    expect(map?.type === 'chart' && map.alt).toContain('លាក់')
  })

  it('neither do the sheets of the download, nor the help of the template', () => {
    const sheets = exportSheets(material).map(({ name, rows }) => [name, rows])
    expect(isEnglish(JSON.stringify(sheets))).toEqual([])
    expect(isEnglish(JSON.stringify(helpRows(otherWords, templateColumns)))).toEqual([])
  })

  it('neither does what the workbench still lacks', () => {
    const lacking = { ...sampleFacts, populations: [] }
    expect(coverageLacks(methodology, lacking, 'covered', otherWords)).toEqual([
      '⟦coverage.lack.noPopulation⟧',
    ])
  })
})
