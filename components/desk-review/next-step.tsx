import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { nextReviewStep, type ReviewStep } from '@/lib/core/desk-review/next-step'
import { reviewRow } from '@/lib/core/desk-review/review-row'
import { reviewSections } from '@/lib/core/desk-review/sections'
import { newRow, startingRows } from '@/lib/core/desk-review/starting-rows'
import { missingInstruments, unsettledTreaties } from '@/lib/core/desk-review/treaties'
import { useReview } from './review-context'
import type { ReviewView } from './review-tabs'

interface Props {
  notStarted: boolean
  report: string
  onView: (view: ReviewView) => void
}

/** The one thing to do next, with the button that does it or leads there. */
export function NextStep({ notStarted, report, onView }: Props) {
  const t = useTranslations('deskReview')
  const { assessmentId, review, scope, instruments, snapshot, optionsOf, editable } = useReview()
  const rows = (snapshot.rows[review.matrix.key] ?? []).map(reviewRow)
  const treaties = snapshot.rows[review.treaties.key] ?? []
  const step = nextReviewStep({
    canEdit: editable,
    notStarted,
    documents: optionsOf({ kind: 'file', key: 'documents', label: '' }).length,
    sections: reviewSections(review, rows, scope),
    missingTreaties: missingInstruments(instruments, treaties).length,
    openTreaties: unsettledTreaties(treaties).length,
    hasSummary: (snapshot.fields.overall_summary ?? null) !== null,
  })
  if (step.kind === 'read') return null
  const base = `/assessments/${assessmentId}`
  return (
    <Card accent>
      <p className="font-semibold text-muted text-sm">{t('next')}</p>
      <p className="mt-1 max-w-3xl font-bold text-xl leading-snug">
        {t(`next-${step.kind}`, wordsOf(step))}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {step.kind === 'start-step' && (
          <Go href={`${base}/steps/${review.tool.step}`} words={t('do-start-step')} />
        )}
        {step.kind === 'add-document' && (
          <Go href={`${base}/documents`} words={t('do-add-document')} />
        )}
        {step.kind === 'report' && <Go href={`${base}/outputs/${report}`} words={t('do-report')} />}
        <StepButton step={step} onView={onView} />
        {step.kind === 'begin' && <Link href={`${base}/desk-review/import`}>{t('do-import')}</Link>}
      </div>
    </Card>
  )
}

function wordsOf(step: ReviewStep): {
  count: number
  topic: string
  section: string
  group: string
} {
  return {
    count: 'count' in step ? step.count : 0,
    topic: 'row' in step ? step.row.topic : '',
    section: step.kind === 'section' ? step.section.title : '',
    group: (step.kind === 'section' && step.group) || 'none',
  }
}

function Go({ href, words }: { href: string; words: string }) {
  return (
    <Link href={href} className={buttonClass()}>
      {words}
    </Link>
  )
}

function StepButton({ step, onView }: { step: ReviewStep; onView: Props['onView'] }) {
  const t = useTranslations('deskReview')
  const { review, scope, session, instruments, snapshot, openRow } = useReview()
  const addInstruments = () => {
    const missing = missingInstruments(instruments, snapshot.rows[review.treaties.key] ?? [])
    session.addRows(
      review.treaties.key,
      missing.map(({ key }) => ({ instrument: key })),
    )
    onView('treaties')
  }
  switch (step.kind) {
    case 'begin':
      return (
        <Button onClick={() => session.addRows(review.matrix.key, startingRows(review, scope))}>
          {t('do-begin', { count: startingRows(review, scope).length })}
        </Button>
      )
    case 'source':
    case 'row':
      return <Button onClick={() => openRow(step.row.id)}>{t(`do-${step.kind}`)}</Button>
    case 'section': {
      const group = step.section.groups.find(({ title }) => title === step.group)
      const values = newRow(review.layout, step.section.key, group?.key ?? '')
      return (
        <Button onClick={() => openRow(session.addRows(review.matrix.key, [values])[0] ?? '')}>
          {t('do-section')}
        </Button>
      )
    }
    case 'instruments':
      return <Button onClick={addInstruments}>{t('do-instruments', { count: step.count })}</Button>
    case 'standings':
      return <Button onClick={() => onView('treaties')}>{t('do-standings')}</Button>
    case 'summary':
      return <Button onClick={() => onView('summary')}>{t('do-summary')}</Button>
    default:
      return null
  }
}
