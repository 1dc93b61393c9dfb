import type { ReportView, SectionSummary } from '@/lib/core/report/report-views'

/** What waits for one person in a report; the first thing that applies. */
export type OwnWork =
  | { kind: 'write' | 'settle-stale' | 'settle-comments'; count: number; next: SectionSummary }
  | { kind: 'assign' | 'check'; count: number; next: SectionSummary }
  | { kind: 'issue' | 'wait' | 'read' | 'closed' }

export function ownWork(
  { sections, allowedActions }: ReportView,
  userId: string,
  mayIssue: boolean,
): OwnWork {
  const mine = sections.filter(({ authors }) => authors.some(({ id }) => id === userId))
  const isLead = allowedActions.includes('report.assign')
  const isWriter = isLead || mine.length > 0
  if (isWriter && !sections.some((section) => section.allowedActions.includes('report.write')))
    return { kind: 'closed' }
  const inCharge = isLead ? sections : mine
  return (
    first(
      'write',
      mine.filter(({ status }) => status === 'drafting'),
      mine.length,
    ) ??
    first(
      'settle-stale',
      inCharge.filter(({ staleReferences }) => staleReferences > 0),
    ) ??
    first(
      'settle-comments',
      mine.filter(({ openComments }) => openComments > 0),
    ) ??
    (isLead ? leading(sections, mayIssue) : { kind: mine.length > 0 ? 'wait' : 'read' })
  )
}

function leading(sections: readonly SectionSummary[], mayIssue: boolean): OwnWork {
  return (
    first(
      'assign',
      sections.filter(({ authors, status }) => authors.length === 0 && status === 'drafting'),
    ) ??
    first(
      'check',
      sections.filter(({ status }) => status === 'ready'),
    ) ?? {
      kind: mayIssue && sections.every(({ status }) => status === 'checked') ? 'issue' : 'wait',
    }
  )
}

function first<K extends 'write' | 'settle-stale' | 'settle-comments' | 'assign' | 'check'>(
  kind: K,
  found: readonly SectionSummary[],
  count = found.length,
): { kind: K; count: number; next: SectionSummary } | null {
  const [next] = found
  return next ? { kind, count, next } : null
}
