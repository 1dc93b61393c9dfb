import { describe, expect, it } from 'vitest'
import type { Prose, ProseInline } from './prose'
import { withoutRemarks } from './without-remarks'

const anchor = '6b332c78-6cfb-4d94-af9a-73683057fe5e'
const remark = { type: 'comment' as const, attrs: { anchor } }
const bold = { type: 'bold' as const }
const text = (content: ProseInline[]): Prose => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})
const run = (words: string, ...marks: (typeof remark | typeof bold)[]): ProseInline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})

describe('a text without its remarks', () => {
  it('is the same before and after words were remarked on', () => {
    const after = text([run('Births '), run('are', remark), run(' facts.')])
    expect(withoutRemarks(after)).toEqual(withoutRemarks(text([run('Births are facts.')])))
    expect(withoutRemarks(text([run('bold ', bold), run('words', remark, bold)]))).toEqual(
      withoutRemarks(text([run('bold words', bold)])),
    )
  })

  it('is another one when a word or another mark changed', () => {
    const before = withoutRemarks(text([run('Births are facts.')]))
    expect(withoutRemarks(text([run('Births are '), run('no facts.', remark)]))).not.toEqual(before)
    expect(withoutRemarks(text([run('Births '), run('are', bold), run(' facts.')]))).not.toEqual(
      before,
    )
  })
})
