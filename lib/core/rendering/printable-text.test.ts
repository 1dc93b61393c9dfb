import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableDocument, printableText } from './printable-text'

describe('printable text', () => {
  it.each([
    ['keeps letters of every script', 'នី မြ སྐ اردو 漢字 😀', 'នី မြ སྐ اردو 漢字 😀'],
    ['drops control characters', 'a\u0000b\u0007c\u007Fd\u009Fe', 'abcde'],
    ['drops lone surrogates', 'a\uD800b\uDC00c', 'abc'],
    ['drops noncharacters', 'a\uFFFEb\uFFFFc\uFDD0d\u{1FFFF}e', 'abcde'],
    ['ends every line alike', 'a\r\nb\rc\vd\u2028e\u2029f\u0085g', 'a\nb\nc\nd\ne\nf\ng'],
    ['closes an override at the end', '\u202Eabc', '\u202Eabc\u202C'],
    [
      'closes isolates and embeddings from the inside',
      '\u2067a\u202Bb',
      '\u2067a\u202Bb\u202C\u2069',
    ],
    ['closes at the end of each line', '\u2066a\nb', '\u2066a\u2069\nb'],
    ['drops ends without a beginning', 'a\u2069b\u202Cc', 'abc'],
    [
      'an end of an isolate ends the embeddings in it',
      '\u2066a\u202Eb\u2069c',
      '\u2066a\u202Eb\u202C\u2069c',
    ],
    ['an end of an embedding does not end an isolate', '\u2066a\u202Cb', '\u2066ab\u2069'],
    ['keeps what is closed already', 'a \u2067ب\u2069 c', 'a \u2067ب\u2069 c'],
  ])('%s', (_, text, expected) => expect(printableText(text)).toBe(expected))

  it('has nothing left to do the second time', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        'a',
        'ب',
        '\n',
        '\u0000',
        '\uD800',
        '\u202A',
        '\u202C',
        '\u202E',
        '\u2066',
        '\u2069',
      ),
    })
    fc.assert(
      fc.property(signs, (text) => printableText(printableText(text)) === printableText(text)),
    )
  })

  it('reaches every text of a document, and no picture', () => {
    const image = { mime: 'image/png' as const, data: 'AAAA' }
    const model = {
      ...{
        title: 'A\u0000',
        subtitle: '',
        country: '',
        lang: 'en',
        issuedOn: '2026-05-04',
        edition: '',
        provenance: '',
      },
      blocks: [
        { type: 'figure' as const, image, title: 'B\u0001', alt: 'C\u0002' },
        { type: 'list' as const, ordered: true, items: [[{ text: 'D\u0003' }]], depths: [0] },
      ],
    }
    expect(printableDocument(model)).toEqual({
      ...model,
      title: 'A',
      blocks: [
        { type: 'figure', image, title: 'B', alt: 'C' },
        { type: 'list', ordered: true, items: [[{ text: 'D' }]], depths: [0] },
      ],
    })
  })
})
