import { describe, expect, it } from 'vitest'
import { methodology } from '@/tests/support/methodology'
import { aQuestion } from '@/tests/support/question'
import {
  type AskedQuestion,
  instanceKey,
  instanceParts,
  instancesOf,
  instancesOfQuestion,
  instrumentOf,
} from './instrument'

const edition = methodology
const refugees = { id: 'r', code: 'P-REF', name: 'Refugees' }
const stateless = { id: 's', code: 'P-STA', name: 'Stateless persons' }
const river = { id: 'v', code: null, name: 'River people' }
const scope = {
  events: [
    { key: 'birth', title: 'Birth' },
    { key: 'death', title: 'Death' },
  ],
  populations: [refugees, stateless, river],
}
const every = ['birth', 'death', 'marriage']

describe('places of a question', () => {
  const table: [string, Partial<AskedQuestion>, string[]][] = [
    ['one, when it repeats over nothing', {}, ['q|||']],
    ['none, when none of its events is in scope', { events: ['marriage'] }, []],
    ['one, when one of its events is in scope', { events: every }, ['q|||']],
    [
      'one for each event in scope',
      { events: every, repeatForEvent: true },
      ['q|birth||', 'q|death||'],
    ],
    ['law before practice', { aspects: ['law', 'practice'] }, ['q|||law', 'q|||practice']],
    ['one for each population', { repeatForPopulation: true }, ['q||r|', 'q||s|', 'q||v|']],
    [
      'every population, when it is for all',
      { populations: ['ALL'], repeatForPopulation: true },
      ['q||r|', 'q||s|', 'q||v|'],
    ],
    [
      'only the populations that it concerns',
      { populations: ['P-STA'], repeatForPopulation: true },
      ['q||s|'],
    ],
    ['none, when it concerns no population in scope', { populations: ['P-ISL'] }, []],
    [
      'event by event, then population',
      {
        events: every,
        repeatForEvent: true,
        populations: ['P-REF', 'P-STA'],
        repeatForPopulation: true,
      },
      ['q|birth|r|', 'q|birth|s|', 'q|death|r|', 'q|death|s|'],
    ],
    [
      'all three together',
      {
        events: ['birth'],
        repeatForEvent: true,
        populations: ['P-REF'],
        repeatForPopulation: true,
        aspects: ['law', 'practice'],
      },
      ['q|birth|r|law', 'q|birth|r|practice'],
    ],
  ]
  it.each(table)('%s', (_name, part, expected) => {
    expect(
      instancesOfQuestion(scope, aQuestion({ id: 'q', ...part })).map(({ key }) => key),
    ).toEqual(expected)
  })
})

describe('the questionnaire of an assessment', () => {
  const keys = (mode: 'core' | 'full', events: string[]) =>
    instrumentOf(edition, { mode, own: [], events, populations: [refugees] }).questions.map(
      ({ id }) => id,
    )

  it('is shorter in a first round, and a part of the full one', () => {
    const [core, full] = [keys('core', []), keys('full', [])]
    expect(core.length).toBeLessThan(full.length)
    expect(core.filter((id) => !full.includes(id))).toEqual([])
  })

  it('with no event chosen asks for all', () => {
    expect(keys('full', [])).toEqual(
      keys(
        'full',
        edition.events.map(({ key }) => key),
      ),
    )
  })

  it('takes late registration with birth', () => {
    const { events } = instrumentOf(edition, {
      mode: 'full',
      own: [],
      events: ['birth'],
      populations: [],
    })
    expect(events.map(({ key }) => key)).toEqual(['birth', 'late_birth'])
  })

  it('puts questions of the country into their section, or into one of their own', () => {
    const ownSection = edition.questionSections.find((section) => section.own)
    if (!ownSection) throw new Error('no section of their own')
    const own = [
      aQuestion({ id: 'X-1.01', section: 'H-3', own: true }),
      aQuestion({ id: 'X-1.02', section: ownSection.id, own: true }),
    ]
    const { questions, sections } = instrumentOf(edition, {
      mode: 'core',
      own,
      events: [],
      populations: [refugees],
    })
    const third = questions.filter(({ section }) => section === 'H-3').map(({ id }) => id)
    expect(third.at(-1)).toBe('X-1.01')
    expect(sections.at(-1)).toEqual(ownSection)
    expect(
      instrumentOf(edition, { mode: 'core', own: [], events: [], populations: [refugees] })
        .sections,
    ).not.toContainEqual(ownSection)
  })

  it('gives each place a name of its own that says what it is', () => {
    const places = instancesOf(
      instrumentOf(edition, {
        mode: 'full',
        own: [],
        events: [],
        populations: [refugees, stateless, river],
      }),
    )
    expect(new Set(places.map(({ key }) => key)).size).toBe(places.length)
    for (const { key, question, event, population, aspect } of places) {
      expect(instanceParts(key)).toEqual({ question: question.id, event, population, aspect })
      expect(instanceKey(instanceParts(key))).toBe(key)
    }
  })
})
