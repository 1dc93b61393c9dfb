import {
  directCount,
  expectedEvents,
  lateRegistration,
  medianDays,
  underOne,
} from './methods/count-ways'
import {
  childDeaths,
  empiricalDeaths,
  extinctGenerations,
  growthBalance,
} from './methods/death-ways'
import { surveyFigure, twoLists } from './methods/sample-ways'
import { surveyFile } from './methods/survey-file-way'
import type { EstimateMethod } from './methods/way'

export type { EstimateMethod, MethodInput } from './methods/way'

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
