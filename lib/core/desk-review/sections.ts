import type { Option } from '@/lib/core/methodology/field'
import type { DeskReview } from './layout'
import { isSettled, lacksSource, type ReviewRow } from './review-row'

export interface ReviewSection {
  key: string
  title: string
  rows: ReviewRow[]
  settled: number
  notFound: number
  withoutSource: number
  /**
   * The rows by event or population where the section is read so; else one group without a title.
   */
  groups: ReviewGroup[]
}

export interface ReviewGroup {
  /** Of the event or population; empty for rows of none. */
  key: string
  title: string
  rows: ReviewRow[]
}

/** What may stand for a group: the events and populations in scope. */
export interface ReviewScope {
  events: Option[]
  populations: Option[]
}

/** The matrix by section, each with how far it is; rows without a section come last. */
export function reviewSections(
  review: DeskReview,
  rows: ReviewRow[],
  scope: ReviewScope,
): ReviewSection[] {
  const known = new Set(review.sections.map(({ value }) => value))
  const homeless = rows.filter(({ section }) => !known.has(section))
  const sections = review.sections.map(({ value, label }) => ({
    key: value,
    title: label,
    rows: rows.filter(({ section }) => section === value),
  }))
  return [
    ...sections,
    ...(homeless.length > 0 ? [{ key: '', title: '', rows: homeless }] : []),
  ].map((section) => ({
    ...section,
    settled: section.rows.filter(isSettled).length,
    notFound: section.rows.filter(({ status }) => status === 'not-found').length,
    withoutSource: section.rows.filter(lacksSource).length,
    groups: groupsOf(review, section.key, section.rows, scope),
  }))
}

function groupsOf(
  { layout }: DeskReview,
  section: string,
  rows: ReviewRow[],
  scope: ReviewScope,
): ReviewGroup[] {
  if (layout.byEvent.includes(section)) return grouped(rows, scope.events, ({ events }) => events)
  if (layout.byPopulation.includes(section))
    return grouped(rows, scope.populations, ({ populations }) => populations)
  return [{ key: '', title: '', rows }]
}

/**
 * A row of several groups stands in the first; one that names only what left the scope stands with
 * those of none.
 */
function grouped(
  rows: ReviewRow[],
  options: Option[],
  keysOf: (row: ReviewRow) => string[],
): ReviewGroup[] {
  const home = (row: ReviewRow) =>
    options.find(({ value }) => keysOf(row).includes(value))?.value ?? ''
  return [...options, { value: '', label: '' }]
    .map(({ value, label }) => ({
      key: value,
      title: label,
      rows: rows.filter((row) => home(row) === value),
    }))
    .filter((group) => group.key !== '' || group.rows.length > 0)
}
