import type { RegisterMapping } from '@/lib/core/coverage/files/file-mapping'
import { ageBands, type agedEvents } from '@/lib/core/coverage/files/register-ages'

type Aged = (typeof agedEvents)[number]

/**
 * Place of a registered event's age in `ageBands`, from 1; 0 where it is not known. Null when the mapping gives no ages at all.
 * The rows have `waited`, `happenedOn`, `enteredOn` and `bornOn`, and the names of events are bound as $event0 and on, in the order of `keys`.
 */
export function ageBandQuery({ event, sex, birthDate }: RegisterMapping, keys: readonly string[]): string | null {
  const banded: Record<Aged, string | null> = {
    // Most births are registered in their first year, which needs no calendar.
    birth: `CASE WHEN waited < 365 THEN 1 ELSE ${bandOf(`datesub('year', happenedOn, enteredOn)`)} END`,
    death: birthDate ? `CASE WHEN bornOn <= happenedOn THEN ${bandOf(`datesub('year', bornOn, happenedOn)`)} ELSE 0 END` : null,
  }
  const of = (key: string) => banded[key as Aged] ?? null
  if (!sex) return null
  if (event.from === 'one') return of(event.event)
  const cases = keys.flatMap((key, index) => (of(key) ? [`WHEN $event${index} THEN ${of(key)}`] : []))
  return cases.length === 0 ? null : `CASE lower(trim(event)) ${cases.join(' ')} ELSE 0 END`
}

/** More than 120 years are no age. */
function bandOf(age: string): string {
  return `CASE WHEN ${age} = 0 THEN 1 WHEN ${age} BETWEEN 1 AND 4 THEN 2 WHEN ${age} BETWEEN 5 AND 120 THEN CAST(least(${age} // 5 + 2, ${ageBands.length}) AS INTEGER) ELSE 0 END`
}
