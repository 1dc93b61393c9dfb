import { describe, expect, it } from 'vitest'
import { DocumentModel } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { englishWords } from '@/tests/support/told'
import { signOffSheet } from './sign-off-sheet'

const model: DocumentModel = {
  title: 'Terms of reference',
  subtitle: 'Assessment',
  country: 'Sandara',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: 'Version 2',
  provenance: 'Own wording.',
  blocks: [{ type: 'paragraph', content: [{ text: 'Not on the sheet' }] }],
}

describe('the sign-off sheet', () => {
  const signed = {
    model,
    sha256: 'ab'.repeat(32),
    verifyUrl: 'https://crvs.example/verify/ab',
    approvals: [
      {
        role: 'Coordinator',
        name: 'A. Person',
        day: '2026-05-05',
        note: 'With thanks',
        proved: { proof: 'password', byPaperCode: true } as const,
      },
      { role: 'Decision-maker', name: '', day: '', note: '' },
    ],
  }
  const sheet = signOffSheet(signed, englishWords)

  it('has a row for each role: who approved and when, or a line to sign on', () => {
    expect(sheet.blocks.at(-1)).toEqual({
      type: 'signatures',
      rows: [
        { role: 'Coordinator', name: 'A. Person', date: '5 May 2026', note: 'With thanks' },
        { role: 'Decision-maker', name: '', date: '', note: '' },
      ],
    })
    expect(JSON.stringify(sheet)).toContain('1 of 2 approvals were given')
  })

  it('says how who approved was proved, and nothing of who has not', () => {
    expect(sheet.blocks.filter(({ type }) => type === 'definitions').at(-1)).toEqual({
      type: 'definitions',
      items: [
        {
          term: 'Coordinator',
          detail: [
            { text: expect.stringMatching(/^A. Person, proved by: password; .*paper code/) },
          ],
        },
      ],
    })
  })

  it('says which document it speaks of, and holds nothing of its text', () => {
    expect(DocumentModel.parse(sheet)).toEqual(sheet)
    const words = JSON.stringify(sheet)
    for (const part of [
      'Terms of reference',
      'Version 2',
      '4 May 2026',
      'ab'.repeat(32),
      'https://crvs.example/verify/ab',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('Not on the sheet')
  })
  it('marks what it has in English only, and writes days as the document does', () => {
    const khmer = signOffSheet({ ...signed, model: { ...model, lang: 'km' } }, englishWords)
    expect(khmer).toMatchObject({ lang: 'km', titleLang: 'en' })
    for (const block of khmer.blocks)
      expect(
        block.type === 'paragraph' ? block.content[0]?.lang : 'lang' in block && block.lang,
      ).toBe('en')
    expect(JSON.stringify(khmer)).toContain(formatDay('2026-05-04', 'km'))
  })
})
