import { isSettled, lacksSource, type ReviewRow } from './review-row'
import type { ReviewSection } from './sections'

export interface ReviewState {
  canEdit: boolean
  /** The step has not been started. */
  notStarted: boolean
  documents: number
  sections: ReviewSection[]
  /** Instruments in scope without a row, and rows without a standing. */
  missingTreaties: number
  openTreaties: number
  hasSummary: boolean
}

/** The one thing to do next. */
export type ReviewStep =
  | { kind: 'start-step' | 'add-document' | 'begin' | 'summary' | 'report' | 'read' }
  | { kind: 'source'; count: number; row: ReviewRow }
  | { kind: 'row'; count: number; row: ReviewRow }
  | { kind: 'section'; section: ReviewSection; group: string }
  | { kind: 'instruments' | 'standings'; count: number }

export function nextReviewStep(state: ReviewState): ReviewStep {
  if (state.notStarted) return { kind: 'start-step' }
  if (!state.canEdit) return { kind: 'read' }
  const rows = state.sections.flatMap((section) => section.rows)
  if (rows.length === 0) return { kind: 'begin' }
  if (state.documents === 0) return { kind: 'add-document' }
  return rowStep(rows) ?? gapStep(state.sections) ?? closingStep(state)
}

function rowStep(rows: ReviewRow[]): ReviewStep | null {
  const bare = rows.filter((row) => row.status === 'done' && lacksSource(row))
  if (bare[0]) return { kind: 'source', count: bare.length, row: bare[0] }
  const open = rows.filter((row) => !isSettled(row))
  const first = open.find(({ status }) => status === 'in-progress') ?? open[0]
  return first ? { kind: 'row', count: open.length, row: first } : null
}

/** A section, or an event or population of it, on which nobody wrote anything. */
function gapStep(sections: ReviewSection[]): ReviewStep | null {
  for (const section of sections) {
    const empty = section.groups.find((group) => group.rows.length === 0)
    if (empty) return { kind: 'section', section, group: empty.title }
  }
  return null
}

function closingStep({ missingTreaties, openTreaties, hasSummary }: ReviewState): ReviewStep {
  if (missingTreaties > 0) return { kind: 'instruments', count: missingTreaties }
  if (openTreaties > 0) return { kind: 'standings', count: openTreaties }
  return { kind: hasSummary ? 'report' : 'summary' }
}
