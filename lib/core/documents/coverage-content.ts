import { adoptedEstimates } from '../coverage/workbench/adopted-estimates'
import type { CoverageEstimate, CoverageFacts } from '../coverage/workbench/facts'
import { cellWords } from '../coverage/workbench/lacks'
import type { Methodology, SectionContent } from '../methodology/schema'
import type { AssessmentFacts } from './assessment-facts'
import type { Block, Inline } from './block'
import { formatNumber } from './format-value'

type Part = Extract<SectionContent, { from: 'coverage' }>['part']

/** Blocks of one part of the coverage statistics. */
export function coverageBlocks(methodology: Methodology, facts: AssessmentFacts, part: Part): Block[] {
  if (!facts.coverage) return []
  switch (part) {
    case 'results':
      return resultBlocks(methodology, facts, facts.coverage)
    case 'not-measured':
      return unmeasuredBlocks(methodology, facts, facts.coverage)
    case 'sources':
    case 'comparison':
    case 'trend':
    case 'areas':
    case 'alternatives':
    case 'quality':
    case 'methods':
      return []
  }
}

function resultBlocks(methodology: Methodology, facts: AssessmentFacts, coverage: CoverageFacts): Block[] {
  const rows = adoptedEstimates(coverage).flatMap((estimate) => (estimate.value ? [[cellWords(methodology, facts, estimate.cell), figure(estimate)]] : []))
  return rows.length === 0 ? [] : [table('Coverage', ['What', 'Coverage'], rows)]
}

function unmeasuredBlocks(methodology: Methodology, facts: AssessmentFacts, coverage: CoverageFacts): Block[] {
  const rows = adoptedEstimates(coverage).flatMap(({ cell, content }) =>
    content.kind === 'not-measured' ? [[cellWords(methodology, facts, cell), content.reason, content.band ? `${content.band} %` : '']] : [],
  )
  return rows.length === 0 ? [] : [table('Not measured', ['What', 'Reason', 'Rough band'], rows)]
}

function figure({ value }: CoverageEstimate): string {
  if (!value) return ''
  return value.rate === null ? `${formatNumber(value.days ?? 0)} days` : `${formatNumber(Math.round(value.rate * 1000) / 10)} %`
}

function table(caption: string, labels: string[], rows: string[][]): Block {
  return {
    type: 'table',
    caption,
    columns: labels.map((label) => ({ label, align: 'start' as const, width: 1 })),
    rows: rows.map((row) => row.map((text): Inline[] => (text ? [{ text }] : []))),
  }
}
