import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { differingSquares, fromPng, pagePicture, toPng } from '../support/page-picture'
import { paragraphDocument } from '../support/paragraph-document'
import { sampleImprint } from '../support/sample-document'
import { mixedParagraphs, scriptParagraphs } from '../support/script-paragraphs'

const folder = 'tests/fixtures/scripts/pages'
const imprint = { ...sampleImprint, draft: false }
/** `RENEW_PAGES=1` writes the pictures anew: look at each that git then shows as changed. */
const renew = process.env.RENEW_PAGES === '1'

const cases = [
  ...Object.entries(scriptParagraphs).map(([lang, text]) => ({
    name: lang,
    model: paragraphDocument(`${text} ${text}`, lang),
  })),
  ...Object.entries(mixedParagraphs).map(([name, { lang, content }]) => ({
    name,
    model: paragraphDocument(content, lang),
  })),
]

describe('a page looks as it did when it was last looked at', () => {
  it.each(cases)('$name', async ({ name, model }) => {
    const picture = await pagePicture(drawPdf(model, imprint, 'ua-1'), 2)
    const file = join(folder, `${name}.png`)
    if (renew) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, toPng(picture))
    }
    expect(differingSquares(picture, fromPng(readFileSync(file)))).toEqual([])
  })

  it('and a vowel more or less is seen', async () => {
    const draw = (text: string) =>
      pagePicture(drawPdf(paragraphDocument(text, 'km'), imprint, 'ua-1'), 2)
    const [marked, bare] = [await draw('ក្រុម ខ្ញុំ ក្រុម'), await draw('ក្រុម ខ្ញំ ក្រុម')]
    expect(differingSquares(marked, bare)).not.toEqual([])
  })
})
