'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { ToolSaveLine } from '@/components/tool/tool-save-line'
import type { Fields, Rows } from '@/lib/client/tool/tool-contents'
import { useToolSession } from '@/lib/client/tool/use-tool-session'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { FollowUpView } from './follow-up-view'
import { MatrixView } from './matrix-view'
import { NextStep } from './next-step'
import { ReviewContext, type ReviewSurroundings } from './review-context'
import { ReviewTabs, type ReviewView, reviewViews } from './review-tabs'
import { SummaryView } from './summary-view'
import { TreatyView } from './treaty-view'

type Props = Pick<
  ReviewSurroundings,
  'assessmentId' | 'review' | 'scope' | 'instruments' | 'questions' | 'editable'
> & {
  start: { fields: Fields; rows: Rows }
  /** Options of lists that the edition keeps, and of what this assessment holds, by name. */
  options: Record<string, Option[]>
  notStarted: boolean
  /** Output that the review is written up in. */
  report: string
}

/**
 * The desk review: matrix, instruments, the follow-up, and the summary, over one session that
 * saves as people type.
 */
export function DeskReviewScreen({ start, options, notStarted, report, ...shared }: Props) {
  const { assessmentId, review, editable } = shared
  const view = useView()
  const [open, setOpen] = useState<string | null>(null)
  const optionsOf = (field: ScalarField): Option[] => {
    if (field.kind === 'choice' || field.kind === 'multi-choice')
      return field.options ?? options[field.optionSet ?? ''] ?? []
    return (
      options[field.kind === 'file' ? 'document' : field.kind === 'reference' ? field.to : ''] ?? []
    )
  }
  const { place, session, snapshot } = useToolSession({
    ...{ assessmentId, tool: review.tool, ...start, optionsOf },
    href: `/assessments/${assessmentId}/desk-review`,
  })
  const openRow = (id: string) => {
    setOpen(id)
    view.show('matrix')
  }
  return (
    <ReviewContext.Provider value={{ ...shared, session, snapshot, optionsOf, openRow }}>
      <div className="grid gap-6">
        <NextStep notStarted={notStarted} report={report} onView={view.show} />
        <ReviewTabs current={view.current} onView={view.show} />
        {editable && <ToolSaveLine {...{ place, session, snapshot }} />}
        {view.current === 'matrix' && <MatrixView open={open} onOpen={setOpen} />}
        {view.current === 'treaties' && <TreatyView />}
        {view.current === 'follow-up' && <FollowUpView />}
        {view.current === 'summary' && <SummaryView />}
      </div>
    </ReviewContext.Provider>
  )
}

/**
 * The view stands in the address, so that it can be passed on and gone back from, and changes
 * without a trip to the server.
 */
function useView(): { current: ReviewView; show: (view: ReviewView) => void } {
  const named = useSearchParams().get('view')
  const current = reviewViews.find((view) => view === named) ?? 'matrix'
  const show = (view: ReviewView) => {
    if (view !== current)
      window.history.pushState(
        null,
        '',
        view === 'matrix' ? window.location.pathname : `?view=${view}`,
      )
  }
  return { current, show }
}
