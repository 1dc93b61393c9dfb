import { describe, expect, it } from 'vitest'
import { drawDocx } from '@/lib/server/render/docx'
import { drawHtml } from '@/lib/server/render/html'
import { drawPdf } from '@/lib/server/render/pdf'
import { sampleDocument, sampleImprint } from '../support/sample-document'

describe('renderers draw every block', () => {
  it('as a tagged PDF that says it is PDF/UA-1, the same bytes each time', () => {
    const [first, second] = [drawPdf(sampleDocument, sampleImprint, 'ua-1'), drawPdf(sampleDocument, sampleImprint, 'ua-1')]
    const content = Buffer.from(first).toString('latin1')
    expect(content.startsWith('%PDF-')).toBe(true)
    expect(content).toMatch(/pdfuaid:part>1</)
    expect(content).toContain('/StructTreeRoot')
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
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
    for (const words of ['First thing', 'Refugees', '61.5 %', 'Ministry of Interior', 'A. Person', 'DRAFT']) expect(page).toContain(words)
  })
})
