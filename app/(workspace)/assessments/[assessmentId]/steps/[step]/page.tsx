import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommentBox } from '@/components/step/comment-box'
import { CommentList } from '@/components/step/comment-list'
import { GuardList } from '@/components/step/guard-list'
import { StepActions } from '@/components/step/step-actions'
import { StepHistory } from '@/components/step/step-history'
import { StepOutputs } from '@/components/step/step-outputs'
import { StepTools } from '@/components/step/step-tools'
import { StepsBefore } from '@/components/step/steps-before'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { StatusMark } from '@/components/ui/status-mark'
import { listMembers } from '@/lib/server/member/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadStep } from '@/lib/server/page-loads'
import { listComments } from '@/lib/server/step/comment/list'

interface Props {
  params: Promise<{ assessmentId: string; step: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, step } = await params
  const t = await getTranslations('step')
  const view = await orNotFound(loadStep(await pageContext(), assessmentId, step))
  return { title: t('heading', { number: view.number, title: view.title }) }
}

export default async function StepPage({ params }: Props) {
  const { assessmentId, step } = await params
  const ctx = await pageContext()
  const view = await orNotFound(loadStep(ctx, assessmentId, step))
  const comments = view.allowedActions.includes('comment.read')
    ? (await listComments(ctx, assessmentId, step, { limit: 50 })).items
    : null
  const members = await listMembers(ctx, assessmentId).then(
    ({ items }) =>
      items
        .filter(
          ({ userId, roles }) =>
            userId !== ctx.actor.userId && roles.some((role) => view.readers.includes(role)),
        )
        .map(({ userId, name }) => ({ userId, name })),
    () => [],
  )
  const t = await getTranslations('step')
  const states = await getTranslations('status')
  const waits = view.failures.length === 0 && view.dependsOn.some(({ completed }) => !completed)
  const base = `/assessments/${assessmentId}`
  return (
    <div className="grid gap-6">
      <PageHead
        title={t('heading', { number: view.number, title: view.title })}
        intro={view.purpose}
        back={<span className="text-muted">{view.phase}</span>}
      >
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
          <StatusMark status={view.state.status} label={states(view.state.status)} />
          <span>{t('lead', { role: view.leadRole })}</span>
        </p>
      </PageHead>
      {view.state.stale && <Alert tone="warn">{t('staleWarning')}</Alert>}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-6">
          <StepTools base={base} tools={view.tools} />
          <StepOutputs base={base} outputs={view.outputs} />
        </div>
        <div className="grid gap-6 lg:row-span-2">
          <Card>
            <h2 className="mb-3">{t('actions')}</h2>
            <StepActions
              key={view.state.version}
              assessmentId={assessmentId}
              step={step}
              version={view.state.version}
              actions={view.actions}
            />
          </Card>
          {view.failures.length > 0 && view.state.status !== 'completed' && (
            <Card>
              <h2 className="mb-3">{t('missing')}</h2>
              <GuardList base={base} failures={view.failures} tools={view.tools} />
            </Card>
          )}
          {waits && <StepsBefore steps={view.dependsOn} />}
          <StepHistory entries={view.history} tools={view.tools} />
        </div>
        {comments && (
          <Card className="lg:col-start-1">
            <h2 className="mb-3">{t('comments')}</h2>
            <CommentList comments={comments} />
            {view.allowedActions.includes('comment.create') && (
              <CommentBox assessmentId={assessmentId} step={step} members={members} />
            )}
          </Card>
        )}
      </div>
    </div>
  )
}
