import { describe, expect, it, vi } from 'vitest'
import { wordsIn } from '@/lib/server/words/words-in'

vi.mock('@/lib/server/words/catalogues', async (load) => {
  const { catalogues } = await load<{ catalogues: object }>()
  return { catalogues: { ...catalogues, fr: { printed: { name: 'Nom' } } } }
})

describe('the words of a language', () => {
  it.each([
    ['fr', 'fr', 'Nom'],
    ['FR-ca', 'fr', 'Nom'],
    ['fr-not a tag', 'fr', 'Nom'],
    ['km', 'en', 'Name'],
    ['en-GB', 'en', 'Name'],
    ['', 'en', 'Name'],
  ])('%s are those of %s', (wanted, lang, name) => {
    const words = wordsIn(wanted)
    expect(words.lang).toBe(lang)
    expect(words.say('printed.name')).toBe(name)
  })

  it('are English where the catalogue lacks them, and know it', () => {
    const { lacks } = wordsIn('fr')
    const asked = ['printed.name', 'printed.date', 'Date', 'Nom'].map((each) => lacks?.(each))
    expect(asked).toEqual([false, true, true, false])
    expect(wordsIn('en').lacks?.('printed.date')).toBe(false)
    expect(wordsIn('fr').say('printed.date')).toBe('Date')
    expect(wordsIn('fr').say('printed.labelled', { label: 'A', text: '{b}' })).toBe('A: {b}')
  })
})
