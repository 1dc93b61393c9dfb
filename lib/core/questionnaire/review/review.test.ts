import { expect, it } from 'vitest'
import { isWanted, type ReviewedPlace, reviewFilters } from './review'

const cases: [string, ReviewedPlace, string[]][] = [
  ['not answered', { agreement: 'none', statuses: [], asked: true }, ['open', 'all']],
  ['not asked', { agreement: 'none', statuses: [], asked: false }, []],
  [
    'handed in',
    { agreement: 'single', statuses: ['submitted'], asked: true },
    ['attention', 'submitted', 'all'],
  ],
  [
    'in conflict',
    { agreement: 'conflict', statuses: ['validated', 'draft'], asked: true },
    ['attention', 'conflict', 'validated', 'all'],
  ],
  [
    'disputed',
    { agreement: 'disputed', statuses: ['validated'], asked: true },
    ['attention', 'disputed', 'validated', 'all'],
  ],
  [
    'returned',
    { agreement: 'none', statuses: ['returned'], asked: true },
    ['returned', 'open', 'all'],
  ],
  [
    'answered though hidden',
    { agreement: 'single', statuses: ['validated'], asked: false },
    ['validated', 'all'],
  ],
]

it.each(cases)('a place %s is found by its filters', (_name, place, filters) => {
  expect(reviewFilters.filter((filter) => isWanted(filter, place))).toEqual(filters)
})
