import { describe, expect, it } from 'vitest'
import { findOutput } from '@/lib/core/methodology/find'
import { spokenOf } from '@/lib/core/methodology/spoken'
import { buildOutput } from '@/lib/core/output/build-output'
import type { Block } from '@/lib/core/rendering/block'
import { reportFacts, reportMethodology } from '@/tests/support/sample-report'
import { englishWords } from '@/tests/support/told'
import { inFallback, withLanguage } from './mark-language'

const label = reportMethodology.events[0]?.title ?? ''
/** The edition in Khmer, with the title of one event translated. */
const khmer = {
  ...reportMethodology,
  language: 'km',
  events: reportMethodology.events.map((event, index) =>
    index === 0 ? { ...event, title: 'កំណើត' } : event,
  ),
}
const spoken = spokenOf(reportMethodology, khmer)
const other = reportMethodology.events[1]?.title ?? ''

describe('withLanguage', () => {
  const definitions = (term: string, text: string): Block => ({
    type: 'definitions',
    items: [{ term, detail: [{ text }] }],
  })

  it.each([
    ['a term without a translation', 'Territory', 'ខេត្ត', { lang: 'en' }, undefined],
    ['a term with one', 'កំណើត', 'ខេត្ត', {}, undefined],
    ['a value from a list of the method', 'កំណើត', other, {}, 'en'],
    ['a translated value', 'កំណើត', 'កំណើត', {}, undefined],
  ])('%s', (_name, term, text, own, lang) => {
    const [block] = withLanguage(spoken, [definitions(term, text)])
    expect(block).toEqual({
      ...own,
      type: 'definitions',
      items: [{ term, detail: [lang ? { text, lang } : { text }] }],
    })
  })

  it('changes nothing in a document in the language of the edition', () => {
    const same = spokenOf(reportMethodology, reportMethodology)
    const blocks = [definitions('Territory', label)]
    expect(withLanguage(same, blocks)).toEqual(blocks)
    expect(inFallback(same, blocks)).toEqual(blocks)
  })
})

describe('a document in another language', () => {
  it('has as many blocks, and says which of its headings have no translation', () => {
    const output = findOutput(reportMethodology, 'output-12')
    const issue = { number: 1, issuedOn: '2026-05-04', words: englishWords }
    const plain = buildOutput(reportMethodology, output, reportFacts, issue)
    const model = buildOutput(reportMethodology, output, reportFacts, { ...issue, spoken: khmer })
    expect(model.blocks.map(({ type }) => type)).toEqual(plain.blocks.map(({ type }) => type))
    expect(model).toMatchObject({ lang: 'km', titleLang: 'en', edition: 'កំណែទី 1' })
  })

  it('marks no words of the application once they have a catalogue in that language', () => {
    const output = findOutput(reportMethodology, 'output-12')
    const words = { ...englishWords, lang: 'km', say: () => 'ពាក្យ' }
    const issue = { number: 1, issuedOn: '2026-05-04', spoken: khmer }
    const scope = (given: typeof englishWords) =>
      buildOutput(reportMethodology, output, reportFacts, { ...issue, words: given }).blocks.find(
        ({ type }) => type === 'definitions',
      )
    expect(scope(englishWords)).toMatchObject({ lang: 'en' })
    expect(scope(words)).not.toHaveProperty('lang')
    expect(scope({ ...words, lacks: (text) => text === 'ពាក្យ' })).toMatchObject({ lang: 'en' })
  })
})
