import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { findOutput } from '@/lib/core/methodology/find'
import { type Block, DocumentModel } from '@/lib/core/rendering/block'
import { unwrittenSections } from '@/lib/core/report/report-lacks'
import {
  doc,
  paragraph,
  reference,
  reportMethodology,
  reportOutput,
  sampleIds,
  text,
  written,
} from '@/tests/support/sample-report'
import { englishWords } from '@/tests/support/told'
import { buildOutput } from './build-output'

const issue = { number: 1, issuedOn: '2026-05-04', words: englishWords }
const build = (facts: AssessmentFacts, output = reportOutput) =>
  buildOutput(reportMethodology, output, facts, issue)
const headings = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
/** The blocks below a heading, up to the next. */
function below(blocks: Block[], title: string): Block[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.text === title)
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(({ type }) => type === 'heading')
  return rest.slice(0, end < 0 ? undefined : end)
}
const words = paragraph(text('Written by hand.'))
const facts = written({
  summary: doc(
    words,
    paragraph(
      text('In all '),
      reference('count:tool-k:findings', '3', 'Tool K: Results workshop report, number of rows'),
    ),
  ),
  cost: doc(
    paragraph(
      { type: 'citation', attrs: { document: sampleIds.register, locator: 'table 2' } },
      { type: 'citation', attrs: { document: sampleIds.secret, locator: '' } },
    ),
  ),
  practices: doc(
    { type: 'composed', attrs: { part: 'practices/0' } },
    { type: 'composed', attrs: { part: 'practices/0' } },
  ),
  conclusions: doc(),
})

describe('a written report', () => {
  const model = build(facts)

  it('is a sound document, the same each time', () =>
    expect(DocumentModel.parse(model)).toEqual(build(facts)))

  it('has contents and lists in front, chapters by number, annexes by letter, sources and signatures at the end', () => {
    expect(model.blocks.slice(0, 3).map(({ type }) => type)).toEqual([
      'contents',
      'list-of',
      'list-of',
    ])
    const titles = headings(model.blocks)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Executive summary',
        '1 Introduction',
        '1.1 Background',
        '10.5 Onerous cost and procedure',
        'Annex A: Terms of reference',
      ]),
    )
    expect(titles).not.toContain('Foreword')
    expect(titles.slice(-2)).toEqual(['Sources', 'Approved by'])
    expect(model.blocks.at(-1)).toEqual({
      type: 'signatures',
      rows: [
        { name: '', role: 'Coordinator of the assessment', date: '', note: '' },
        { name: '', role: 'Member of the lead body', date: '', note: '' },
      ],
    })
  })

  it('prints what people wrote, and elsewhere what the record composes', () => {
    expect(below(model.blocks, 'Executive summary')[0]).toEqual({
      type: 'paragraph',
      content: [{ text: 'Written by hand.' }],
    })
    expect(below(model.blocks, '9 Coverage statistics').some(({ type }) => type === 'table')).toBe(
      true,
    )
    expect(below(model.blocks, '12 Conclusions').some(({ type }) => type === 'table')).toBe(false)
  })

  it('lists cited documents in their order, and does not describe a confidential one', () => {
    const bibliography = model.blocks.find((block) => block.type === 'bibliography')
    expect(bibliography).toMatchObject({
      entries: [
        {
          key: sampleIds.register,
          text: [
            { text: 'Register of births', italic: true },
            { text: '. Civil registration office, 15 January 2026.' },
          ],
        },
        {
          key: sampleIds.secret,
          text: [{ text: 'A confidential document, kept with the materials of the assessment.' }],
        },
      ],
    })
  })

  it('gives each anchor once, though a part stands twice', () => {
    const anchors = model.blocks.flatMap((block) =>
      'anchor' in block && block.anchor ? [block.anchor] : [],
    )
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('never lets a heading skip a level', () => {
    let last = 0
    for (const block of model.blocks) {
      if (block.type !== 'heading') continue
      expect(block.level, block.text).toBeLessThanOrEqual(last + 1)
      last = block.level
    }
  })

  it('marks a restricted section with all that is inside it', () => {
    const restricted = build(written({ barriers: doc(words) }, ['barriers']))
    const marked = headings(
      restricted.blocks.filter((block) => 'restricted' in block && block.restricted),
    )
    expect(marked[0]).toBe('10 Barriers by the five challenges')
    expect(marked).toContain('10.5 Onerous cost and procedure')
    expect(marked).not.toContain('11 Good practices')
  })

  it('is quoted by the action plan', () => {
    const plan = build(facts, findOutput(reportMethodology, 'output-15'))
    expect(JSON.stringify(below(plan.blocks, '2 Summary of the assessment'))).toContain(
      'Written by hand.',
    )
  })

  it('lacks the sections that must be written and have no words', () => {
    expect(unwrittenSections(reportMethodology, 'output-12', facts.reports['output-12'])).toEqual([
      'Introduction',
      'Conclusions',
    ])
    expect(unwrittenSections(reportMethodology, 'output-12', undefined)).toEqual([
      'Executive summary',
      'Introduction',
      'Conclusions',
    ])
  })
})
