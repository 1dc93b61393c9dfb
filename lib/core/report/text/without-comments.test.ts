import { describe, expect, it } from 'vitest'
import type { Prose, ProseInline } from './prose'
import { withoutComments } from './without-comments'

const anchor = '6b332c78-6cfb-4d94-af9a-73683057fe5e'
const comment = { type: 'comment' as const, attrs: { anchor } }
const bold = { type: 'bold' as const }
const text = (content: ProseInline[]): Prose => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})
const run = (words: string, ...marks: (typeof comment | typeof bold)[]): ProseInline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})

describe('a text without its comments', () => {
  it('is the same before and after words were commented on', () => {
    const after = text([run('Births '), run('are', comment), run(' facts.')])
    expect(withoutComments(after)).toEqual(withoutComments(text([run('Births are facts.')])))
    expect(withoutComments(text([run('bold ', bold), run('words', comment, bold)]))).toEqual(
      withoutComments(text([run('bold words', bold)])),
    )
  })

  it('is another one when a word or another mark changed', () => {
    const before = withoutComments(text([run('Births are facts.')]))
    expect(withoutComments(text([run('Births are '), run('no facts.', comment)]))).not.toEqual(
      before,
    )
    expect(withoutComments(text([run('Births '), run('are', bold), run(' facts.')]))).not.toEqual(
      before,
    )
  })
})
