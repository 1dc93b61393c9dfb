import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { scripts } from '@/lib/core/rendering/script/script-runs'
import { fontFamiliesOf, fontFamilyOf, lineHeightOf } from '@/lib/server/rendering/font/fonts'

describe('fonts of a script', () => {
  it('puts the font of the script first, then Noto Sans, then the others', () => {
    expect(fontFamiliesOf('Khmr').slice(0, 2)).toEqual(['Noto Sans Khmer', 'Noto Sans'])
    expect(fontFamiliesOf('Latn')[0]).toBe('Noto Sans')
    expect(fontFamiliesOf('Aran')).toContain(fontFamilyOf('Arab'))
  })

  it('gives tall scripts more room than Latin', () => {
    for (const script of scripts)
      expect(lineHeightOf(script)).toBeGreaterThanOrEqual(lineHeightOf('Latn'))
    expect(lineHeightOf('Aran')).toBeGreaterThan(lineHeightOf('Arab'))
  })

  it.each(['ar', 'fa', 'ps', 'ur', 'dv', 'ur-PK', 'prs'])(
    '%s is written from right to left',
    (lang) => {
      expect(directionOf(lang)).toBe('rtl')
    },
  )

  it.each(['en', 'mn', 'th', 'zh-Hans', 'dz'])('%s is written from left to right', (lang) => {
    expect(directionOf(lang)).toBe('ltr')
  })
})
