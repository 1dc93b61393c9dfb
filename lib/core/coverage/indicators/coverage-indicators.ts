import type { NamesUnder } from '@/lib/core/words'

/**
 * One indicator of coverage; the key is permanent. What it is called and what it divides by what
 * stands in the catalogue under the key.
 */
export interface CoverageIndicator {
  key: NamesUnder<'coverage.indicator'>
  /**
   * share: numerator by denominator; median-days: median delay; comparison: one group's rate
   * against another's.
   */
  kind: 'share' | 'median-days' | 'comparison'
  /**
   * The denominator is an estimate or a wider count, so a share above 1 can come out: a finding,
   * not a refusal.
   */
  canExceedOne: boolean
  /** Which way is better. */
  direction: 'up' | 'down'
  references: readonly string[]
}

export const coverageIndicators = [
  {
    key: 'G1',
    kind: 'share',
    canExceedOne: true,
    direction: 'up',
    references: ['RAF 1A', 'SDG 17.19.2'],
  },
  {
    key: 'G2',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: [],
  },
  {
    key: 'G3',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: ['SDG 16.9.1', 'RAF 1B'],
  },
  {
    key: 'G4',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 1C'],
  },
  {
    key: 'G5',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: [],
  },
  {
    key: 'G6',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 2A'],
  },
  {
    key: 'G7',
    kind: 'share',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G8',
    kind: 'share',
    canExceedOne: true,
    direction: 'up',
    references: ['RAF 1D', 'SDG 17.19.2'],
  },
  {
    key: 'G9',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 2B'],
  },
  {
    key: 'G10',
    kind: 'share',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 1E'],
  },
  {
    key: 'G11',
    kind: 'share',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G12',
    kind: 'share',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G13',
    kind: 'share',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G14',
    kind: 'share',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G15',
    kind: 'median-days',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G16',
    kind: 'comparison',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G17',
    kind: 'share',
    canExceedOne: false,
    direction: 'down',
    references: ['RAF 3D'],
  },
  {
    key: 'G18',
    kind: 'share',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
] as const satisfies readonly CoverageIndicator[]

export type CoverageIndicatorKey = (typeof coverageIndicators)[number]['key']
