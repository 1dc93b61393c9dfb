import type { RegisterMapping } from '@/lib/core/coverage/import/file-mapping'
import { ageBands, type agedEvents } from '@/lib/core/coverage/import/register-ages'

type Aged = (typeof agedEvents)[number]

/**
 * Completed years of a registered event, nothing where they are not known. Null when the mapping
 * gives no ages at all.
 * The rows have `waited`, `happenedOn`, `enteredOn` and `bornOn`, and the names of events are bound
 * as $event0 and on, in the order of `keys`.
 */
export function ageQuery(
  { event, sex, birthDate }: RegisterMapping,
  keys: readonly string[],
): string | null {
  const ages: Record<Aged, string | null> = {
    // Most births are registered in their first year, which needs no calendar.
    birth: `CASE WHEN waited < 365 THEN 0 ELSE datesub('year', happenedOn, enteredOn) END`,
    death: birthDate
      ? `CASE WHEN bornOn <= happenedOn THEN datesub('year', bornOn, happenedOn) END`
      : null,
  }
  const of = (key: string) => ages[key as Aged] ?? null
  if (!sex) return null
  if (event.from === 'one') return of(event.event)
  const cases = keys.flatMap((key, index) =>
    of(key) ? [`WHEN $event${index} THEN ${of(key)}`] : [],
  )
  return cases.length === 0 ? null : `CASE lower(trim(event)) ${cases.join(' ')} END`
}

/** Place of `age` in `ageBands`, from 1; 0 where it is not known. More than 120 years are no age. */
export const bandOfAge = `CASE WHEN age = 0 THEN 1 WHEN age < 5 THEN 2 WHEN age <= 120 THEN least(CAST(age AS INTEGER) // 5 + 2, ${ageBands.length}) ELSE 0 END`
