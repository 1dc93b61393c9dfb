import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Words } from '@/lib/core/words'
import { adoptedEstimates, undecidedCells } from './adopted-estimates'
import { type CoverageCell, eventIndicator } from './cell'

export type CoverageLack = 'covered' | 'decided' | 'sourced'

/** What the workbench still lacks, in the names of populations and events; empty when nothing. */
export function coverageLacks(
  methodology: Methodology,
  facts: AssessmentFacts,
  part: CoverageLack,
  words: Words,
): string[] {
  const coverage = facts.coverage ?? { estimates: [], adoptions: [], smallestCell: 10 }
  const name = (cell: CoverageCell) => cellWords(words, methodology, facts, cell)
  switch (part) {
    case 'covered':
      return uncovered(words, methodology, facts)
    case 'decided':
      return undecidedCells(coverage).flatMap(([first]) => (first ? [name(first.cell)] : []))
    case 'sourced':
      return adoptedEstimates(coverage)
        .filter(
          ({ content }) =>
            content.kind === 'measured' && (content.sources.length === 0 || content.grade === null),
        )
        .map(({ cell }) => name(cell))
  }
}

/** Population and event in scope without a figure or a reason why there is none. */
function uncovered({ say }: Words, methodology: Methodology, facts: AssessmentFacts): string[] {
  const given = adoptedEstimates(facts.coverage ?? { estimates: [], adoptions: [] })
  const events = methodology.events.filter(
    ({ key }) =>
      key in eventIndicator &&
      (facts.assessment.events.length === 0 || facts.assessment.events.includes(key)),
  )
  if (facts.populations.length === 0) return [say('coverage.lack.noPopulation')]
  return facts.populations.flatMap(({ id, name }) =>
    events
      .filter(
        ({ key }) => !given.some(({ cell }) => cell.populationId === id && cell.event === key),
      )
      .map(({ title }) => say('coverage.lack.event', { population: name, event: title })),
  )
}

/** The cell in words, for instance "River peoples, Birth, 2025, North". */
export function cellWords(
  { say }: Words,
  methodology: Methodology,
  facts: { populations: readonly { id: string; name: string }[] },
  cell: CoverageCell,
): string {
  const population =
    cell.populationId === null
      ? say('coverage.national')
      : (facts.populations.find(({ id }) => id === cell.populationId)?.name ?? '')
  const event = methodology.events.find(({ key }) => key === cell.event)?.title ?? cell.event
  return [
    population,
    event,
    String(cell.year),
    cell.area,
    cell.sex === 'all' ? '' : say(`coverage.sex.${cell.sex}`),
  ]
    .filter(Boolean)
    .join(', ')
}
