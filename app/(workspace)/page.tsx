import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { dayFormat } from '@/components/assessment/day-format'
import { NextAction } from '@/components/assessment/next-action'
import { taskText } from '@/components/assessment/task-text'
import { MessageList } from '@/components/shell/message-list'
import { MissingForTask } from '@/components/step/missing-for-task'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { AssessmentListItem } from '@/lib/core/assessment/assessment-list-item'
import type { AssessmentView } from '@/lib/core/assessment/assessment-view'
import { can } from '@/lib/core/policy/can'
import type { PlatformRole } from '@/lib/core/policy/role'
import { listAssessments } from '@/lib/server/assessment/list'
import { getMethodology } from '@/lib/server/methodology/registry'
import { listNotifications } from '@/lib/server/notification/list'
import { pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadMissing } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') }
}

export default async function HomePage() {
  const ctx = await pageContext()
  if (ctx.actor.onlyAssessmentId)
    redirect(`/assessments/${ctx.actor.onlyAssessmentId}/questionnaire`)
  const format = await getFormatter()
  const t = await getTranslations('home')
  const roles = await getTranslations('roles')
  const { items } = await listAssessments(ctx, { limit: 20 })
  const mine = await Promise.all(
    items
      .filter((item) => item.roles.length > 0)
      .map(async ({ id }) => {
        const assessment = await loadAssessment(ctx, id)
        return { assessment, missing: await loadMissing(ctx, assessment) }
      }),
  )
  const { items: messages } = await listNotifications(ctx)
  const progress = ({ phases }: AssessmentView) => {
    const steps = phases.flatMap((phase) => phase.steps)
    return t('progress', {
      done: steps.filter(({ status }) => status === 'completed').length,
      total: steps.length,
    })
  }
  const follows = ctx.actor.platformRoles.length > 0
  return (
    <div className="grid gap-6">
      <h1>{t('hello', { name: ctx.actor.name })}</h1>
      <section className="grid gap-4" aria-labelledby="assessments">
        <h2 id="assessments">{mine.length === 0 && follows ? t('every') : t('title')}</h2>
        {mine.length === 0 && !follows && <Card>{t('none')}</Card>}
        {mine.map(({ assessment, missing }) => (
          <Card key={assessment.id} accent={assessment.tasks.length > 0}>
            <h3>
              <Link href={`/assessments/${assessment.id}`}>{assessment.title}</Link>
            </h3>
            <p className="mb-5 text-muted">
              {[
                assessment.countryName,
                assessment.roles.map((role) => roles(role)).join(', '),
                progress(assessment),
              ].join(' · ')}
            </p>
            <NextAction
              tasks={assessment.tasks.map((task) =>
                taskText(
                  getMethodology(assessment.methodology.key),
                  assessment.id,
                  task,
                  dayFormat(format),
                ),
              )}
              lacking={missing.failures.length}
            >
              <MissingForTask {...missing} />
            </NextAction>
          </Card>
        ))}
        {mine.length === 0 && follows && (
          <Followed platformRoles={ctx.actor.platformRoles} items={items} />
        )}
      </section>
      <MessageList messages={messages} />
    </div>
  )
}

/** For people of the platform: where their work is, and the assessments they see from outside. */
async function Followed({
  platformRoles,
  items,
}: {
  platformRoles: readonly PlatformRole[]
  items: AssessmentListItem[]
}) {
  const t = await getTranslations('home')
  const subject = { platformRoles, roles: [], scopes: null }
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {can(subject, 'monitor.read') && (
          <Link className={buttonClass()} href="/monitor">
            {t('follow')}
          </Link>
        )}
        {can(subject, 'assessment.create') && (
          <Link className={buttonClass()} href="/admin">
            {t('administer')}
          </Link>
        )}
      </div>
      <Card>
        {items.length === 0 && <p>{t('noneYet')}</p>}
        <ul className="grid gap-2">
          {items.map((item) => (
            <li key={item.id}>
              <Link href={`/assessments/${item.id}`}>{item.title}</Link>{' '}
              <span className="text-muted">{t('completed', { done: item.completedSteps })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
