import { refuse } from '@/lib/core/coverage/refuse'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { adairLopezMethods } from './adair-lopez-methods'
import { completenessMethods } from './completeness-methods'
import { deathDistributionMethods } from './death-distribution-methods'
import { listMethods } from './list-methods'
import type { Method, MethodResult } from './method'
import { publicationMethods } from './publication-methods'
import { rateMethods } from './rate-methods'
import { surveyMethods } from './survey-methods'
import { timelinessMethods } from './timeliness-methods'

const methods: Readonly<Record<string, Method>> = {
  ...adairLopezMethods,
  ...completenessMethods,
  ...deathDistributionMethods,
  ...listMethods,
  ...publicationMethods,
  ...rateMethods,
  ...surveyMethods,
  ...timelinessMethods,
}

/**
 * Runs a method by its name on an input that has not been checked yet. Throws with field errors
 * when name or input are wrong.
 */
export function runMethod(name: string, input: unknown, data: DataTable | null): MethodResult {
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!found) refuse('method', 'no-such-method', { name, methods: Object.keys(methods).join(', ') })
  return found.run(input, data)
}
