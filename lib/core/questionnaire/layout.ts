import type { Instance } from './instrument'

/** Places of one question for one event and one population: one, or the law beside the practice. */
export interface PlaceRow {
  key: string
  event: string | null
  population: string | null
  places: Instance[]
}

/** Places of a question as they are shown: row by row, law and practice side by side. */
export function rowsOf(places: readonly Instance[]): PlaceRow[] {
  const rows = new Map<string, PlaceRow>()
  for (const place of places) {
    const { event, population } = place
    const key = `${event ?? ''}|${population ?? ''}`
    const row = rows.get(key) ?? { key, event, population, places: [] }
    row.places.push(place)
    rows.set(key, row)
  }
  return [...rows.values()]
}
