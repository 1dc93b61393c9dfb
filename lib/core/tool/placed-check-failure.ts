import { z } from 'zod'
import { pathOf, type Standing } from '@/lib/core/assessment/place'
import { CheckFailure } from '@/lib/core/methodology/checks/failure'

/** What does not make sense, with the address of its cell below that of the assessment. */
export const PlacedCheckFailure = CheckFailure.extend({ path: z.string().nullable() })
PlacedCheckFailure.register(z.globalRegistry, { id: 'PlacedCheckFailure' })
export type PlacedCheckFailure = z.infer<typeof PlacedCheckFailure>

export function placedCheckFailure(standing: Standing, failure: CheckFailure): PlacedCheckFailure {
  const { tool, table, row, column } = failure.place
  const cell = row === null ? {} : { row, column }
  const place = { kind: 'tool' as const, tool, field: table ?? column, ...cell }
  return { ...failure, path: pathOf(standing, place) }
}
