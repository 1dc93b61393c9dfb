import { describe, expect, it } from 'vitest'
import { englishWords } from '@/tests/support/told'
import { Block, DocumentModel } from './block'
import { compareDocuments } from './compare/compare-documents'
import { redactedModel } from './redact-document'

const secret = 'SECRET'
const open = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
const closed = (text = secret): Block => ({
  type: 'paragraph',
  content: [{ text }],
  restricted: true,
})
const heading = (text: string, level = 1, restricted = false): Block => ({
  type: 'heading',
  level,
  text,
  anchor: text.toLowerCase(),
  ...(restricted && { restricted }),
})
const model = (...blocks: Block[]): DocumentModel => ({
  title: 'Report',
  subtitle: 'Assessment',
  country: 'Sandara',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: 'Version 2',
  provenance: 'Own wording.',
  blocks,
})
const said = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === 'heading'
      ? `# ${block.text}`
      : 'content' in block
        ? block.content.map(({ text }) => text).join('')
        : block.type,
  )

const redacted = (whole: DocumentModel) => redactedModel(whole, englishWords)

describe('the public version', () => {
  it('of a document with nothing restricted is the document itself', () => {
    const whole = model(heading('A'), open('Text'))
    expect(redacted(whole)).toEqual({ model: whole, leftOut: 0 })
  })

  it('says on the cover how much was left out, and in each place that it was', () => {
    const { model: result, leftOut } = redacted(
      model(heading('A'), open('One'), closed(), closed(), open('Two'), closed()),
    )
    expect(leftOut).toBe(2)
    expect(result.notice).toBe('2 passages were left out of this public version.')
    expect(result.edition).toBe('Version 2, public version')
    const note = 'A passage was left out of this public version.'
    expect(said(result.blocks)).toEqual(['# A', 'One', note, 'Two', note])
  })

  it('marks what it has in English only, and tells it in the notice alone', () => {
    const khmer = { ...model(open('One'), closed()), lang: 'km' }
    const { model: result } = redacted(khmer)
    expect(result).toMatchObject({ noticeLang: 'en', edition: khmer.edition })
    expect(result.blocks[1]).toMatchObject({ content: [{ lang: 'en', italic: true }] })
    expect(DocumentModel.parse(result)).toEqual(result)
  })

  it('keeps what the cover said before', () => {
    expect(redacted({ ...model(closed()), notice: 'First.' }).model.notice).toBe(
      'First. 1 passage was left out of this public version.',
    )
  })

  it('says of a heading with nothing left below that the section is not public', () => {
    const { model: result } = redacted(model(heading('A'), closed(), heading('B'), open('Text')))
    expect(said(result.blocks)).toEqual(['# A', 'This section is not public.', '# B', 'Text'])
  })

  it('leaves out a restricted heading with all that stands below it', () => {
    const { model: result, leftOut } = redacted(
      model(
        heading('A'),
        heading(secret, 2, true),
        open(secret),
        heading(`${secret} too`, 3),
        open(secret),
        heading('C', 2),
        open('Text'),
      ),
    )
    expect(leftOut).toBe(1)
    expect(said(result.blocks)).toEqual(['# A', 'This section is not public.', '# C', 'Text'])
  })

  it('leaves out words with their footnotes, in text, lists, tables, definitions and sources', () => {
    const words = [
      { text: 'Open ' },
      { text: secret, restricted: true, footnote: [{ text: secret }] },
      { text: secret, restricted: true },
    ]
    const { model: result, leftOut } = redacted(
      model(
        { type: 'paragraph', content: words },
        { type: 'list', ordered: false, items: [words] },
        {
          type: 'table',
          caption: 'T',
          columns: [{ label: 'A', align: 'start', width: 1 }],
          rows: [[words]],
        },
        { type: 'definitions', items: [{ term: 'Term', detail: words }] },
        { type: 'quote', content: words },
        { type: 'bibliography', entries: [{ key: 'act', text: words, annotation: words }] },
      ),
    )
    expect(leftOut).toBe(7)
    expect(JSON.stringify(result)).not.toContain(secret)
    expect(result.blocks[0]).toEqual({
      type: 'paragraph',
      content: [{ text: 'Open ' }, { text: '[left out]', italic: true }],
    })
  })

  it('points at nothing that is gone', () => {
    const table = (anchor: string, restricted: boolean): Block => ({
      type: 'table',
      caption: restricted ? secret : 'Rates',
      columns: [{ label: 'A', align: 'start', width: 1 }],
      rows: [],
      anchor,
      ...(restricted && { restricted }),
    })
    const source = (key: string, text: string) => ({ key, text: [{ text }] })
    const { model: result } = redacted(
      model(
        { type: 'list-of', of: 'tables' },
        { type: 'list-of', of: 'figures' },
        {
          type: 'paragraph',
          content: [
            { text: '', ref: 'open' },
            { text: '', ref: 'gone' },
            { text: 'see', href: '#hidden' },
            { text: 'law', cite: ['act'] },
          ],
        },
        heading('Hidden', 1, true),
        { type: 'paragraph', content: [{ text: secret, cite: ['act', 'witness'] }] },
        heading('Next'),
        table('open', false),
        table('gone', true),
        {
          type: 'bibliography',
          entries: [
            source('act', 'Act'),
            source('witness', secret),
            source('other', 'Never cited'),
          ],
        },
      ),
    )
    expect(JSON.stringify(result)).not.toContain(secret)
    expect(result.blocks.filter(({ type }) => type === 'list-of')).toEqual([
      { type: 'list-of', of: 'tables' },
    ])
    expect(result.blocks.find(({ type }) => type === 'paragraph')).toEqual({
      type: 'paragraph',
      content: [
        { text: '', ref: 'open' },
        { text: '[left out]' },
        { text: 'see' },
        { text: 'law', cite: ['act'] },
      ],
    })
    expect(result.blocks.at(-1)).toEqual({
      type: 'bibliography',
      entries: [source('act', 'Act'), source('other', 'Never cited')],
    })
  })

  it('drops sources that went with a restricted bibliography', () => {
    const { model: result } = redacted(
      model(
        { type: 'paragraph', content: [{ text: 'law', cite: ['act'] }] },
        {
          type: 'bibliography',
          entries: [{ key: 'act', text: [{ text: secret }] }],
          restricted: true,
        },
      ),
    )
    expect(result.blocks[0]).toEqual({ type: 'paragraph', content: [{ text: 'law' }] })
  })

  it('leaves out each kind of block that can be marked, and is a document again', () => {
    const kinds = Block.options
      .filter(({ shape }) => 'restricted' in shape)
      .map(({ shape }) => shape.type.value)
    const samples: Record<string, unknown> = {
      heading: { level: 1, text: secret, anchor: 'x' },
      paragraph: { content: [{ text: secret }] },
      list: { ordered: false, items: [[{ text: secret }]] },
      table: {
        caption: secret,
        columns: [{ label: secret, align: 'start', width: 1 }],
        rows: [[[{ text: secret }]]],
        source: secret,
      },
      definitions: { items: [{ term: secret, detail: [{ text: secret }] }] },
      chart: {
        chart: 'bar',
        title: secret,
        alt: secret,
        unit: secret,
        categories: [secret],
        series: [{ name: secret, values: [1] }],
      },
      figure: { image: { mime: 'image/png', data: 'AAAA' }, title: secret, alt: secret },
      quote: { content: [{ text: secret }], attribution: secret },
      note: { tone: 'info', content: [{ text: secret }] },
      bibliography: { entries: [{ key: secret, text: [{ text: secret }] }] },
    }
    expect(Object.keys(samples).sort()).toEqual([...kinds].sort())
    for (const type of kinds) {
      const block = Block.parse({ type, restricted: true, ...(samples[type] as object) })
      const { model: result, leftOut } = redacted(model(heading('Open'), open('Text'), block))
      expect(leftOut, type).toBe(1)
      expect(JSON.stringify(DocumentModel.parse(result)), type).not.toContain(secret)
    }
  })

  it('gives nothing away when it is compared', () => {
    const before = redacted(model(heading('A'), open('Coverage is 12 %.'), closed())).model
    const after = redacted(
      model(heading('A'), open('Coverage is 13 %.'), closed(`${secret} again`), closed()),
    ).model
    const result = compareDocuments(before, after)
    expect(result.figures).toHaveLength(1)
    expect(JSON.stringify(result)).not.toContain(secret)
  })
})
