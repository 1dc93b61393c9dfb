import { describe, expect, it } from 'vitest'
import { findOutput } from '@/lib/core/methodology/find'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import { referenceMaterial } from '@/lib/core/report/reference/reference-material'
import { resolveReference } from '@/lib/core/report/reference/resolve-reference'
import { Prose } from '@/lib/core/report/text/prose'
import { citedIn, proseText, referencesIn } from '@/lib/core/report/text/prose-text'
import type { Words } from '@/lib/core/words'
import {
  reportFacts,
  reportMethodology,
  reportOutput,
  sampleIds,
} from '@/tests/support/sample-report'
import { englishWords, otherWords, printedSentences } from '@/tests/support/told'
import { startingProse } from './starting-prose'

const material = referenceMaterial(reportMethodology, reportFacts, englishWords)
const start = (section: string, output = reportOutput) => startingProse(material, output, section)
const composed = (section: string) =>
  (start(section).content ?? []).flatMap((block) =>
    block.type === 'composed' ? [block.attrs.part] : [],
  )

describe('the text that a section starts from', () => {
  it.each(writtenSections(reportOutput).map(({ section }) => section.key))(
    '%s is a text, and each reference in it says what the record says',
    (section) => {
      const prose = start(section)
      expect(Prose.parse(prose)).toEqual(prose)
      for (const { target, value, source } of referencesIn(prose))
        expect(resolveReference(material, target)).toMatchObject({ value, source })
    },
  )

  it('profiles each population with its size and the figures of its coverage', () => {
    const words = proseText(start('populations'))
    expect(words).toContain('Refugees')
    expect(words).toContain(
      'Birth: Completeness of birth registration. Refugees in camps and in towns, 2025: 61.5 %',
    )
    expect(referencesIn(start('populations')).map(({ target }) => target)).toContain(
      `estimate:G1|birth|${sampleIds.refugees}|2025||all`,
    )
  })

  it('counts findings by challenge, once, and names them', () => {
    const words = proseText(start('barriers'))
    expect(words).toBe(
      'Findings by challenge: Inconsistent application of law and procedure 1, Onerous cost and procedure 2.',
    )
    expect(proseText(start('cost'))).toContain('Findings: onerous cost and procedure 2.')
    expect(proseText(start('cost'))).toContain(
      'Distance keeps people away. (kind: Weakness; River peoples; decision: Agreed)',
    )
    expect(composed('cost')).toEqual(['cost/0'])
  })

  it('takes short fields into a sentence and leaves long ones to be shown as they stand', () => {
    expect(proseText(start('purpose'))).toContain('Measure coverage.')
    expect(composed('background')).toEqual(['background/1'])
  })

  it('is sentences alone where the outline wants no tables', () => {
    expect(composed('summary')).toEqual([])
    expect(proseText(start('summary'))).toContain('61.5 %')
  })

  it('cites open documents and names no confidential one', () => {
    expect(citedIn(start('sources'))).toEqual([sampleIds.register])
    expect(JSON.stringify(start('sources'))).not.toContain('Camp survey')
  })

  it('tells commitments of the meeting', () => {
    const words = proseText(start('commitments', findOutput(reportMethodology, 'output-07')))
    expect(words).toContain('Commitments: 1 in all.')
    expect(words).toContain(
      'Registry (commitment: Tables by district; due: 1 September 2026; status: Open)',
    )
  })

  it('is said in the words of the output, and refers to what was accepted', () => {
    const sections = writtenSections(reportOutput).map(({ section }) => section.key)
    const said = (words: Words) =>
      sections.map((section) => startingProse(material, reportOutput, section, words))
    const [english, other] = [said(englishWords), said(otherWords)]
    const text = other.map(proseText).join('\n')
    expect(text).toContain('⟦printed.starting.figures ')
    // Shorter ones are labels of the edition, too.
    const long = printedSentences.filter(({ length }) => length > 20)
    expect(long.filter((sentence) => text.includes(sentence))).toEqual([])
    expect(other.flatMap(referencesIn)).toEqual(english.flatMap(referencesIn))
  })

  it('is empty where the record holds nothing', () => {
    const none = { rows: {}, fields: {}, coverage: null, populations: [], documents: [] }
    const bare = referenceMaterial(reportMethodology, { ...reportFacts, ...none }, englishWords)
    expect(startingProse(bare, reportOutput, 'barriers').content).toEqual([])
    expect(start('foreword').content).toEqual([])
  })
})
