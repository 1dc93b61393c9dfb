import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { dayFormat } from '@/components/assessment/day-format'
import { NextAction } from '@/components/assessment/next-action'
import { PhaseRail } from '@/components/assessment/phase-rail'
import { taskText } from '@/components/assessment/task-text'
import { MissingForTask } from '@/components/step/missing-for-task'
import { Card } from '@/components/ui/card'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadMissing } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('overview') }
}

export default async function OverviewPage({
  params,
}: {
  params: Promise<{ assessmentId: string }>
}) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  if (ctx.actor.onlyAssessmentId) redirect(`/assessments/${assessmentId}/questionnaire`)
  const t = await getTranslations('overview')
  const nav = await getTranslations('nav')
  const format = await getFormatter()
  const missing = await loadMissing(ctx, assessment)
  const tasks = assessment.tasks.map((task) =>
    taskText(getMethodology(assessment.methodology.key), assessmentId, task, dayFormat(format)),
  )
  return (
    <div className="grid gap-6">
      <h1>{nav('overview')}</h1>
      {assessment.roles.length > 0 && (
        <Card accent={tasks.length > 0}>
          <NextAction tasks={tasks} lacking={missing.failures.length}>
            <MissingForTask {...missing} />
          </NextAction>
        </Card>
      )}
      <PhaseRail base={`/assessments/${assessmentId}`} phases={assessment.phases} />
      <p className="text-muted text-sm">
        {t('lastChange', {
          when: format.dateTime(new Date(assessment.changedAt), {
            dateStyle: 'medium',
            timeStyle: 'short',
          }),
        })}
        . {t('method', assessment.methodology)}
      </p>
    </div>
  )
}
