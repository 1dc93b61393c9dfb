import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskReviewScreen } from '@/components/desk-review/desk-review'
import { BackToStep } from '@/components/tool/back-to-step'
import { Alert } from '@/components/ui/alert'
import { PageHead } from '@/components/ui/page-head'
import { instrumentsOf } from '@/lib/core/desk-review/treaties'
import { findStep } from '@/lib/core/methodology/find'
import { orNotFound } from '@/lib/server/page-context'
import { listPopulations } from '@/lib/server/population/list'
import { loadReview } from './load-review'

interface Props {
  params: Promise<{ assessmentId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await loadReview((await params).assessmentId)
  return { title: view.name }
}

export default async function DeskReviewPage({ params }: Props) {
  const { assessmentId } = await params
  const { ctx, assessment, methodology, review, view, options } = await loadReview(assessmentId)
  const { items: populations } = await orNotFound(listPopulations(ctx, assessmentId))
  const events = methodology.events.filter(({ key }) => assessment.events.includes(key))
  const step = findStep(methodology, review.tool.step)
  const t = await getTranslations('tool')
  const reason = (['not-started', 'completed', 'in-review'] as const).find(
    (status) => status === view.stepStatus,
  )
  return (
    <div className="grid gap-6">
      <PageHead
        title={view.name}
        intro={review.tool.purpose}
        back={<BackToStep assessment={assessment} step={step} />}
      />
      {!view.editable && <Alert>{reason ? t(`readOnly-${reason}`) : t('readOnly')}</Alert>}
      <DeskReviewScreen
        assessmentId={assessmentId}
        review={review}
        scope={{
          events: events.map(({ key, title }) => ({ value: key, label: title })),
          populations: populations.map(({ id, name }) => ({ value: id, label: name })),
        }}
        instruments={instrumentsOf(methodology, review, assessment.events)}
        questions={methodology.questions.map(({ id, question }) => ({ id, text: question }))}
        options={options}
        start={{ fields: view.fields as never, rows: view.rows }}
        editable={view.editable}
        notStarted={view.stepStatus === 'not-started'}
        report={step.outputs[0] ?? ''}
      />
    </div>
  )
}
