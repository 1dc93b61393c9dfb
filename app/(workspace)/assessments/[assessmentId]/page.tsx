import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { dayFormat } from '@/components/assessment/day-format'
import { NextAction } from '@/components/assessment/next-action'
import { taskText } from '@/components/assessment/task-text'
import { Card } from '@/components/ui/card'
import { StatusMark } from '@/components/ui/status-mark'
import { getMethodology } from '@/lib/core/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('overview') }
}

export default async function OverviewPage({ params }: { params: Promise<{ assessmentId: string }> }) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  if (ctx.actor.onlyAssessmentId) redirect(`/assessments/${assessmentId}/questionnaire`)
  const t = await getTranslations('overview')
  const nav = await getTranslations('nav')
  const states = await getTranslations('status')
  const format = await getFormatter()
  const tasks = assessment.tasks.map((task) => taskText(getMethodology(assessment.methodology.key), assessmentId, task, dayFormat(format)))
  return (
    <div className="grid gap-6">
      <h1>{nav('overview')}</h1>
      {assessment.roles.length > 0 && (
        <Card>
          <NextAction tasks={tasks} />
        </Card>
      )}
      <div className="grid gap-4 lg:grid-cols-3">
        {assessment.phases.map((phase) => (
          <Card key={phase.key}>
            <h2 className="mb-3">{t('phase', { number: phase.number, title: phase.title })}</h2>
            <ol className="grid gap-1">
              {phase.steps.map((step) => (
                <li key={step.key} className="border-line border-t py-2.5">
                  <div className="flex items-start gap-2">
                    <span className="min-w-6 text-muted">{step.number}</span>
                    <div className="grid gap-1">
                      {step.readable ? <Link href={`/assessments/${assessmentId}/steps/${step.key}`}>{step.title}</Link> : <span>{step.title}</span>}
                      <p className="text-muted text-sm">
                        <StatusMark status={step.status} label={states(step.status)} />
                        {step.status === 'not-started' && !step.open && ` ${t('waiting')}`}
                        {step.stale && ` · ${t('stale')}`}
                        {step.overridden && ` · ${t('overridden')}`}
                      </p>
                    </div>
                  </div>
                </li>
              ))}
            </ol>
          </Card>
        ))}
      </div>
      <p className="text-muted text-sm">
        {t('lastChange', { when: format.dateTime(new Date(assessment.changedAt), { dateStyle: 'medium', timeStyle: 'short' }) })}.{' '}
        {t('method', assessment.methodology)}
      </p>
    </div>
  )
}
