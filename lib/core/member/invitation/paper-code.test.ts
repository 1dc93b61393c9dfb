import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperCode, secretOf } from './paper-code'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 })

describe('a paper code', () => {
  it('is the same however it is typed in', () =>
    fc.assert(
      fc.property(bytes, (chance) => {
        const code = paperCode(chance)
        expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
        for (const typed of [code.toLowerCase(), ` ${code} `, code.replaceAll('-', ' ')])
          expect(secretOf(typed)).toBe(secretOf(code))
      }),
    ))

  it('holds nothing that is taken for something else', () =>
    fc.assert(fc.property(bytes, (chance) => !/[01ILOU]/.test(paperCode(chance)))))

  it('leaves the token of a link as it is', () => {
    const token = 'a-Token_of-a-link-that-is-long-43-characters'
    expect(secretOf(token)).toBe(token)
  })
})
