import { describe, expect, it } from 'vitest'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { paragraphDocument } from '../support/paragraph-document'
import { pdfReading } from '../support/pdf-reading'
import { sampleImprint } from '../support/sample-document'
import { mixedParagraphs, scriptParagraphs } from '../support/script-paragraphs'

describe('read in the order of its structure, a PDF says the paragraph', () => {
  it.each(Object.entries(scriptParagraphs))('%s', (lang, once) => {
    const text = `${once} ${once}`
    const pdf = drawPdf(paragraphDocument(text, lang), sampleImprint, 'ua-1')
    expect(bare(pdfReading(pdf, 2))).toBe(bare(text))
  })

  it.each(Object.entries(mixedParagraphs))('%s', (_name, { lang, content }) => {
    const pdf = drawPdf(paragraphDocument(content, lang), sampleImprint, 'ua-1')
    expect(bare(pdfReading(pdf, 2))).toBe(bare(content.map(({ text }) => text).join('')))
  })
})

const bare = (words: string) => words.replace(/\s+/g, '')
