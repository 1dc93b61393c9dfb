import { describe, expect, it } from 'vitest'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { anInstrument, aQuestion, gap, value } from '@/tests/support/question'
import { bandOf, isScored, scoreOf, scoreOver } from './score'

const byOption = { method: 'option_map', map: { Yes: 1, Partly: 0.5, No: 0 } }
const low = { method: 'percent', polarity: 'lower_is_better' }

describe('a score', () => {
  it.each([
    [byOption, value('Yes'), 1],
    [byOption, value('Partly'), 0.5],
    [byOption, value('No'), 0],
    [byOption, value('Other'), null],
    [byOption, gap('not-known'), null],
    [byOption, value(null), null],
    [{ method: 'percent' }, value(80), 0.8],
    [low, value(80), 1 - 0.8],
    [low, value(150), 0],
    [{ method: 'option_map', map: {} }, value('Yes'), null],
    [null, value('Yes'), null],
  ])('%j of %j is %s', (scoring, content, expected) => {
    expect(scoreOf({ scoring }, content)).toBe(expected)
  })

  it('is only taken of questions that can be scored', () => {
    expect(isScored({ scoring: byOption })).toBe(true)
    expect(isScored({ scoring: low })).toBe(true)
    expect(isScored({ scoring: { method: 'option_map', map: {} } })).toBe(false)
    expect(isScored({ scoring: null })).toBe(false)
  })

  it('is a mean of what was answered; gaps are told apart', () => {
    const places = instancesOf(
      anInstrument(
        ['a', 'b', 'c', 'd'].map((id) => aQuestion({ id, scoring: id === 'd' ? null : byOption })),
      ),
    )
    const answers = new Map([
      ['a|||', value('Yes')],
      ['b|||', value('No')],
      ['c|||', gap('not-known')],
      ['d|||', value('Yes')],
    ])
    expect(scoreOver(places, answers)).toEqual({ score: 0.5, used: 2, gapShare: 1 / 3 })
    expect(scoreOver(places, new Map())).toEqual({ score: null, used: 0, gapShare: null })
  })

  it.each([
    [0, 'dysfunctional'],
    [0.349, 'dysfunctional'],
    [0.35, 'weak'],
    [0.65, 'inadequate'],
    [0.85, 'satisfactory'],
    [1, 'satisfactory'],
  ])('%s lies in band %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })
})
