import { describe, expect, it } from 'vitest'
import { overlayState, translatedWords } from './overlay'

const words = {
  steps: { agree: { title: 'Agree', purpose: 'Agree on whom to count.' } },
  populations: { BOAT: { attributes: ['boats', 'tides'] } },
}
const overlay = {
  'steps/agree/title': { source: 'Agree', text: 'Convenir' },
  'steps/agree/purpose': { source: 'Agree on what to count.', text: 'Convenir du compte.' },
  'populations/BOAT/attributes/1': { source: 'tides', text: 'marées' },
  'steps/gone/title': { source: 'Gone', text: 'Parti' },
}

describe('an overlay', () => {
  it('says what is translated, stale and of no use', () => {
    expect(overlayState(words, overlay)).toEqual({
      total: 4,
      current: 2,
      stale: ['steps/agree/purpose'],
      stray: ['steps/gone/title'],
    })
  })

  it('translates what is current and leaves the rest in its own language', () => {
    expect(translatedWords(words, overlay)).toEqual({
      steps: { agree: { title: 'Convenir', purpose: 'Agree on whom to count.' } },
      populations: { BOAT: { attributes: ['boats', 'marées'] } },
    })
  })
})
