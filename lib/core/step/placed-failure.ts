import { z } from 'zod'
import { pathOf, type Standing } from '@/lib/core/assessment/place'
import { PlacedCheckFailure, placedCheckFailure } from '@/lib/core/tool/placed-check-failure'
import { GuardFailure, Missing } from './guard-failure'

const path = z.string().nullable()

/** A guard that does not hold, with addresses below that of the assessment; null where not open. */
export const PlacedFailure = GuardFailure.extend({
  path,
  missing: z.array(Missing.extend({ path })),
  failures: z.array(PlacedCheckFailure),
})
PlacedFailure.register(z.globalRegistry, { id: 'PlacedFailure' })
export type PlacedFailure = z.infer<typeof PlacedFailure>

export function placedFailure(standing: Standing, failure: GuardFailure): PlacedFailure {
  return {
    ...failure,
    path: pathOf(standing, failure.place),
    missing: failure.missing.map((missing) => ({
      ...missing,
      path: missing.place ? pathOf(standing, missing.place) : null,
    })),
    failures: failure.failures.map((each) => placedCheckFailure(standing, each)),
  }
}
