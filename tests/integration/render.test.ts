import { describe, expect, it } from 'vitest'
import { drawDocx } from '@/lib/server/rendering/docx/docx'
import { drawHtml } from '@/lib/server/rendering/html/html'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { pdfPages } from '../support/document-text'
import { pdfProblems } from '../support/pdf-problems'
import { pdfStructure } from '../support/pdf-structure'
import { sampleDocument, sampleImprint } from '../support/sample-document'

describe('renderers draw every block', () => {
  it('as a PDF that keeps what it claims', async () => {
    const bytes = drawPdf(sampleDocument, sampleImprint, 'ua-1')
    expect(
      pdfProblems(pdfStructure(bytes), {
        standard: 'ua-1',
        lang: 'en',
        title: sampleDocument.title,
      }),
    ).toEqual([])
    const text = (await pdfPages(bytes)).join(' ')
    const wanted = [
      '1 Results & "limits"',
      '#not-markup *at all* <b>',
      '2. Second thing',
      'Refugees 61.5 %',
      'Chair: Ministry of Interior',
      'Figure 2 Registration office',
    ]
    for (const words of [
      ...wanted,
      'Counts below ten',
      'Woman, focus group',
      '[1] Civil Registration Act',
      'Makes registration a duty.',
      'A. Person',
      'DRAFT',
    ])
      expect(text).toContain(words)
  })

  it('as a Word file', async () => {
    const bytes = Buffer.from(await drawDocx(sampleDocument, sampleImprint))
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.length).toBeGreaterThan(3000)
  })

  it('as HTML in which text stays text', () => {
    const page = drawHtml(sampleDocument, sampleImprint)
    expect(page).toContain('1 Results &amp; &quot;limits&quot;')
    expect(page).not.toContain('<b>')
    for (const words of [
      'First thing',
      'Refugees',
      '61.5 %',
      'Ministry of Interior',
      'A. Person',
      'DRAFT',
    ])
      expect(page).toContain(words)
  })
})
