import { describe, expect, it } from 'vitest'
import { segments } from './segments'

const words = new Intl.Segmenter('en', { granularity: 'word' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

describe('segments', () => {
  it.each([
    ['words', words, 'All human beings are born free, '],
    ['words without spaces', words, 'มนุษย์ทั้งหลายเกิดมามีอิสระ'],
    ['graphemes', graphemes, 'e\u0301👩‍👩‍👧‍👦កើ'],
  ])('are those of the whole text: %s', (_, segmenter, part) => {
    const text = part.repeat(Math.ceil(45_000 / part.length))
    const plain = (found: Iterable<Intl.SegmentData>) =>
      Array.from(found, ({ segment, index, isWordLike }) => [segment, index, isWordLike])
    expect(plain(segments(segmenter, text))).toEqual(plain(segmenter.segment(text)))
  })

  it.each(['ก', 'x', 'ក', '字', 'e\u0301'])('hold every sign of 200,000 times %s', (sign) => {
    const text = sign.repeat(200_000)
    let length = 0
    for (const { segment, index } of segments(words, text)) {
      expect(index).toBe(length)
      length += segment.length
    }
    expect(length).toBe(text.length)
  })

  it('of nothing are none', () => {
    expect([...segments(words, '')]).toEqual([])
  })
})
