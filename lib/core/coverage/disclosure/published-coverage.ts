import { adoptedEstimates } from '@/lib/core/coverage/estimate/adopted-estimates'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import { isCounted } from '@/lib/core/coverage/estimate/comparison'
import type {
  CoverageBand,
  EstimateContent,
  EstimateValue,
  Grade,
  IntervalKind,
  SourceItem,
} from '@/lib/core/coverage/estimate/estimate'
import type { CoverageEstimate, CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { CoverageFinding } from '@/lib/core/coverage/findings/finding'
import {
  type CountRole,
  countKey,
  coverageCounts,
  isSensitive,
  isSmall,
  type PlacedCount,
  smallInputs,
} from './coverage-counts'
import { coverageTables, populationSums } from './coverage-tables'
import { hiddenCounts } from './hidden-counts'
import { type PublishedAges, publishedAges } from './published-ages'

/** A number that may be shown, one that is hidden, or none. */
export type Shown = number | 'hidden' | null
type Measured = Extract<EstimateContent, { kind: 'measured' }>

export interface PublishedFigure {
  id: string
  cell: CoverageCell
  /** Rates are 0..1 and never cut at 1. */
  rate: Shown
  lower: Shown
  upper: Shown
  days: Shown
  numerator: Shown
  denominator: Shown
  /** Whether both sides were counted, and not estimated. */
  isCounted: boolean
  method: string
  /** Null without an interval. */
  interval: IntervalKind | null
  numeratorDefinition: string
  denominatorDefinition: string
  timeliness: Measured['timeliness']
  sources: SourceItem[]
  grade: Grade | null
  limits: string
  findings: CoverageFinding[]
}

export interface UnmeasuredCell {
  cell: CoverageCell
  reason: string
  band: CoverageBand | null
}

/**
 * All that leaves the assessment of its coverage statistics: documents, pictures and files are made
 * from this and never from the facts.
 */
export interface PublishedCoverage {
  smallestCell: number
  figures: PublishedFigure[]
  unmeasured: UnmeasuredCell[]
  /** Cells with several estimates: why one of them was adopted, and the others. */
  alternatives: {
    cell: CoverageCell
    reason: string
    adopted: PublishedFigure | null
    others: PublishedFigure[]
  }[]
  /** Registered events by age and sex. */
  ages: PublishedAges[]
  /** How many figures stay within the assessment. */
  internal: number
}

/**
 * The figures of the country with small counts hidden, whatever else would give them away, and
 * every rate, interval and alternative made from them.
 * A hidden count cannot be known more closely than to an interval of `smallestCell`; figures marked
 * internal are left out and protected in the same way.
 */
export function publishedCoverage(facts: CoverageFacts): PublishedCoverage {
  const { placed, hidden } = hiddenOf(facts)
  const adopted = adoptedEstimates(facts)
  const open = adopted.filter(
    ({ content }) => content.kind !== 'measured' || content.disclosure === 'public',
  )
  const shownFigure = (estimate: CoverageEstimate) =>
    figureOf(estimate, (count) => hidden.has(countKey(estimate.cell, count)), facts.smallestCell)
  const figures = open.flatMap((estimate) => shownFigure(estimate) ?? [])
  const secretYears = new Set(
    placed.filter(({ key }) => hidden.has(key)).map(({ cell }) => yearOf(cell)),
  )
  const known = new Set(placed.map(({ key }) => key))
  const shown = new Set([...known].filter((key) => !hidden.has(key)))
  const otherFigure = (estimate: CoverageEstimate) => {
    const figure = shownFigure(estimate)
    return figure && secretYears.has(yearOf(estimate.cell))
      ? withoutCounts(figure, estimate, known, shown)
      : figure
  }
  return {
    smallestCell: facts.smallestCell,
    figures,
    unmeasured: open.flatMap(({ cell, content }) =>
      content.kind === 'not-measured' ? [{ cell, reason: content.reason, band: content.band }] : [],
    ),
    alternatives: alternativesOf(facts, adopted, figures, otherFigure),
    ages: publishedAges(facts.ages ?? [], facts.smallestCell),
    internal: adopted.length - open.length,
  }
}

function hiddenOf(facts: CoverageFacts): { placed: PlacedCount[]; hidden: Set<string> } {
  const { placed, counts } = coverageCounts(facts)
  const together = new Map<string, string[]>()
  for (const sum of populationSums(placed))
    for (const { key } of sum)
      together.set(key, [...(together.get(key) ?? []), ...sum.map((other) => other.key)])
  const joined = new Map(
    [...counts].map(([key, count]) => [key, { ...count, together: together.get(key) ?? [] }]),
  )
  return {
    placed,
    hidden: hiddenCounts(joined, coverageTables(placed, facts.smallestCell), facts.smallestCell),
  }
}

function alternativesOf(
  { estimates, adoptions }: CoverageFacts,
  adopted: readonly CoverageEstimate[],
  figures: readonly PublishedFigure[],
  figure: (estimate: CoverageEstimate) => PublishedFigure | null,
): PublishedCoverage['alternatives'] {
  const shown = new Map(figures.map((one) => [one.id, one]))
  const chosen = new Map(
    adopted.map(({ id, cell }) => [cellKey(cell), { id, cell, others: [] as PublishedFigure[] }]),
  )
  for (const estimate of estimates) {
    const at = chosen.get(cellKey(estimate.cell))
    if (
      !at ||
      at.id === estimate.id ||
      estimate.content.kind !== 'measured' ||
      estimate.content.disclosure !== 'public'
    )
      continue
    at.others.push(...[figure(estimate)].filter((one) => one !== null))
  }
  const reasons = new Map(adoptions.map((adoption) => [adoption.cellKey, adoption.reason]))
  return [...chosen].flatMap(([key, { id, cell, others }]) =>
    others.length === 0
      ? []
      : [{ cell, reason: reasons.get(key) ?? '', adopted: shown.get(id) ?? null, others }],
  )
}

/**
 * An estimate that was not adopted counts the same events in another way, which could tell what is
 * hidden. Its share alone does not, as long as a reader
 * knows neither side of it, or the one side and the other is an estimate.
 */
function withoutCounts(
  figure: PublishedFigure,
  { cell, value }: CoverageEstimate,
  known: ReadonlySet<string>,
  shown: ReadonlySet<string>,
): PublishedFigure {
  const hide = (number: Shown): Shown => (number === null ? null : 'hidden')
  const bare = {
    ...figure,
    lower: hide(figure.lower),
    upper: hide(figure.upper),
    numerator: hide(figure.numerator),
    denominator: hide(figure.denominator),
  }
  if (!value || value.numerator === null || value.denominator === null) return bare
  const [part, whole] = [countKey(cell, value.numerator), countKey(cell, value.denominator)]
  const isOpen = known.has(part)
    ? shown.has(part) && !known.has(whole) && !figure.isCounted
    : !known.has(whole)
  return isOpen ? bare : { ...bare, rate: hide(figure.rate), days: hide(figure.days) }
}

function yearOf({ event, year }: CoverageCell): string {
  return `${event} ${year}`
}

function figureOf(
  estimate: CoverageEstimate,
  isHidden: (count: number) => boolean,
  threshold: number,
): PublishedFigure | null {
  const { id, cell, content, value } = estimate
  if (content.kind !== 'measured' || !value) return null
  const small = smallInputs(estimate, threshold)
  const hides = (role: CountRole) =>
    value[role] !== null && (isHidden(value[role]) || isSensitive(value, role, threshold))
  const restsOnSmall = small.length > 0 || isSmall(value.denominator, threshold)
  // A denominator worked out from a small count, such as the matches of two lists, would give that
  // count back.
  const comesFromSmall =
    value.numerator !== null &&
    small.some((count) => count !== value.numerator && count !== value.denominator)
  const hidesDenominator = hides('denominator') || comesFromSmall
  const hidesFigure =
    restsOnSmall || hides('numerator') || (hidesDenominator && value.numerator !== null)
  return {
    id,
    cell,
    ...shownValue(value, {
      figure: hidesFigure,
      numerator: hides('numerator'),
      denominator: hidesDenominator,
    }),
    isCounted: isCounted(estimate),
    method: content.method,
    interval: value.interval,
    numeratorDefinition: content.numeratorDefinition,
    denominatorDefinition: content.denominatorDefinition,
    timeliness: content.timeliness,
    sources: content.sources,
    grade: content.grade,
    limits: content.limits,
    findings: value.findings,
  }
}

/**
 * The interval of a published percentage tells how many were asked, so it goes with that number.
 */
function shownValue(
  value: EstimateValue,
  hides: Record<'figure' | CountRole, boolean>,
): Pick<PublishedFigure, 'rate' | 'lower' | 'upper' | 'days' | 'numerator' | 'denominator'> {
  const shown = (number: number | null, hide: boolean): Shown =>
    number !== null && hide ? 'hidden' : number
  const hidesInterval = hides.figure || hides.denominator
  return {
    rate: shown(value.rate, hides.figure),
    lower: shown(value.lower, hidesInterval),
    upper: shown(value.upper, hidesInterval),
    days: shown(value.days, hides.figure),
    numerator: shown(value.numerator, hides.numerator),
    denominator: shown(value.denominator, hides.denominator),
  }
}
