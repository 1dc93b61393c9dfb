import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { dayFormat } from '@/components/assessment/day-format'
import { NextAction } from '@/components/assessment/next-action'
import { taskText } from '@/components/assessment/task-text'
import { MessageList } from '@/components/shell/message-list'
import { Card } from '@/components/ui/card'
import { getMethodology } from '@/lib/core/methodology/registry'
import { pageContext } from '@/lib/server/page-context'
import { getAssessment } from '@/lib/server/services/assessment/get'
import { listAssessments } from '@/lib/server/services/assessment/list'
import { listNotifications } from '@/lib/server/services/notification/list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') }
}

export default async function HomePage() {
  const ctx = await pageContext()
  if (ctx.actor.onlyAssessmentId) redirect(`/assessments/${ctx.actor.onlyAssessmentId}/questionnaire`)
  const format = await getFormatter()
  const t = await getTranslations('home')
  const roles = await getTranslations('roles')
  const { items } = await listAssessments(ctx, { limit: 20 })
  const mine = await Promise.all(items.filter((item) => item.roles.length > 0).map((item) => getAssessment(ctx, item.id)))
  const { items: messages } = await listNotifications(ctx)
  const follows = ctx.actor.platformRoles.length > 0
  return (
    <div className="grid gap-6">
      <h1>{t('hello', { name: ctx.actor.name })}</h1>
      <MessageList messages={messages} />
      <section className="grid gap-4" aria-labelledby="assessments">
        <h2 id="assessments">{t('title')}</h2>
        {mine.length === 0 && <Card>{follows ? t('all') : t('none')}</Card>}
        {mine.map((assessment) => (
          <Card key={assessment.id}>
            <h3>
              <Link href={`/assessments/${assessment.id}`}>{assessment.title}</Link>
            </h3>
            <p className="mb-4 text-muted">
              {assessment.countryName} · {assessment.roles.map((role) => roles(role)).join(', ')} ·{' '}
              {t('progress', { done: assessment.phases.flatMap((phase) => phase.steps).filter((step) => step.status === 'completed').length })}
            </p>
            <NextAction tasks={assessment.tasks.map((task) => taskText(getMethodology(assessment.methodology.key), assessment.id, task, dayFormat(format)))} />
          </Card>
        ))}
        {mine.length === 0 &&
          follows &&
          items.map((item) => (
            <Card key={item.id}>
              <Link href={`/assessments/${item.id}`}>{item.title}</Link> <span className="text-muted">{t('progress', { done: item.completedSteps })}</span>
            </Card>
          ))}
      </section>
    </div>
  )
}
