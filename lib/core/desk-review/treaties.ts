import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import { optionsFor } from '@/lib/core/methodology/find'
import type { Standard } from '@/lib/core/methodology/lists'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { DeskReview } from './layout'

/** An instrument that the State may be bound by or have adopted, with what it asks. */
export interface Instrument {
  key: string
  title: string
  year: number | null
  /** `treaty` or `declaration`, as the list of standards has it. */
  kind: string
  provisions: Pick<Standard, 'id' | 'provision' | 'requires'>[]
  inScope: boolean
}

/**
 * All instruments of the table in their order; in scope is what touches one of the events. What
 * protects one population is of use to others, so these do not count.
 */
export function instrumentsOf(
  methodology: Methodology,
  { treaties }: DeskReview,
  events: readonly string[],
): Instrument[] {
  const column = treaties.columns.find(({ key }) => key === 'instrument')
  if (column?.kind !== 'choice') return []
  return optionsFor(methodology, column).map(({ value, label }) => {
    const provisions = methodology.standards.filter(({ instrument }) => instrument === label)
    return {
      key: value,
      title: label,
      year: provisions[0]?.year ?? null,
      kind: provisions[0]?.kind ?? '',
      provisions: provisions.map(({ id, provision, requires }) => ({ id, provision, requires })),
      inScope:
        provisions.length === 0 || provisions.some((standard) => touches(standard.events, events)),
    }
  })
}

/** Instruments in scope that have no row yet. */
export function missingInstruments(
  instruments: readonly Instrument[],
  rows: readonly FactRow[],
): Instrument[] {
  const present = new Set(rows.map(({ values }) => values.instrument))
  return instruments.filter(({ key, inScope }) => inScope && !present.has(key))
}

/** Rows whose standing nobody has looked up. */
export function unsettledTreaties<R extends FactRow>(rows: readonly R[]): R[] {
  return rows.filter(({ values }) => (values.standing ?? null) === null)
}

function touches(named: readonly string[], scope: readonly string[]): boolean {
  return (
    named.length === 0 ||
    scope.length === 0 ||
    named.includes('ALL') ||
    named.some((item) => scope.includes(item))
  )
}
