import {
  directCount,
  expectedEvents,
  lateRegistration,
  medianDays,
  underOne,
} from './methods/count-methods'
import {
  childDeaths,
  empiricalDeaths,
  extinctGenerations,
  growthBalance,
} from './methods/death-methods'
import type { EstimateMethod } from './methods/estimate-method'
import { surveyFigure, twoLists } from './methods/sample-methods'
import published from './methods/sources.json'
import { surveyFile } from './methods/survey-file-method'

export type { EstimateMethod, EstimateMethodKey, MethodInput } from './methods/estimate-method'

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

/** Where a method is published; titles are not translated. */
export function publishedIn(key: keyof typeof published): string {
  return published[key]
}
