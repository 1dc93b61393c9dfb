import { isSettled, lacksSource, type ReviewRow } from './review-row'

/** What to look at; an empty string means all. */
export interface ReviewFilter {
  section: string
  /** A status, or `open` for what is not settled. */
  status: string
  population: string
  direction: string
  reviewer: string
  withoutSource: boolean
}

export const everything: ReviewFilter = {
  section: '',
  status: '',
  population: '',
  direction: '',
  reviewer: '',
  withoutSource: false,
}

export function fits(row: ReviewRow, filter: ReviewFilter): boolean {
  return (
    same(filter.section, row.section) &&
    (filter.status === 'open' ? !isSettled(row) : same(filter.status, row.status)) &&
    (filter.population === '' || row.populations.includes(filter.population)) &&
    same(filter.direction, row.direction) &&
    same(filter.reviewer, row.reviewer) &&
    (!filter.withoutSource || lacksSource(row))
  )
}

export function isFiltered(filter: ReviewFilter): boolean {
  return Object.values(filter).some((value) => value !== '' && value !== false)
}

function same(wanted: string, value: string): boolean {
  return wanted === '' || wanted === value
}
