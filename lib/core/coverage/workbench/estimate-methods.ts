import { directCount, expectedEvents, lateRegistration, medianDays, underOne } from './ways/count-ways'
import { childDeaths, empiricalDeaths, extinctGenerations, growthBalance } from './ways/death-ways'
import { surveyFigure, twoLists } from './ways/sample-ways'
import { surveyFile } from './ways/survey-file-way'
import type { EstimateMethod } from './ways/way'

export type { EstimateMethod, MethodInput } from './ways/way'

/** Methods that fill a cell from a few numbers, in the order in which they are offered. */
export const estimateMethods: readonly EstimateMethod[] = [
  directCount,
  expectedEvents,
  underOne,
  surveyFigure,
  twoLists,
  lateRegistration,
  empiricalDeaths,
  childDeaths,
  growthBalance,
  extinctGenerations,
  medianDays,
  surveyFile,
]
