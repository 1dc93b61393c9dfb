import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { CommentBox } from '@/components/step/comment-box'
import { GuardList } from '@/components/step/guard-list'
import { StepActions } from '@/components/step/step-actions'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { StatusMark } from '@/components/ui/status-mark'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadStep } from '@/lib/server/page-loads'
import { listComments } from '@/lib/server/services/comment/list'
import { listMembers } from '@/lib/server/services/member/list'

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
  const comments = view.allowedActions.includes('comment.read') ? (await listComments(ctx, assessmentId, step, { limit: 50 })).items : null
  const members = await listMembers(ctx, assessmentId).then(
    ({ items }) => items.filter(({ userId }) => userId !== ctx.actor.userId).map(({ userId, name }) => ({ userId, name })),
    () => [],
  )
  const t = await getTranslations('step')
  const states = await getTranslations('status')
  const format = await getFormatter()
  const waits = view.failures.length === 0 && view.dependsOn.some(({ completed }) => !completed)
  const base = `/assessments/${assessmentId}`
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid gap-6">
      <PageHead title={t('heading', { number: view.number, title: view.title })} intro={view.purpose} back={<span className="text-muted">{view.phase}</span>}>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
          <StatusMark status={view.state.status} label={states(view.state.status)} />
          <span>{t('lead', { role: view.leadRole })}</span>
        </p>
      </PageHead>
      {view.state.stale && <Alert tone="warn">{t('staleWarning')}</Alert>}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-6">
          <Card>
            <h2 className="mb-3">{t('tools')}</h2>
            {view.tools.length === 0 && <p>{t('noTools')}</p>}
            <ul className="grid gap-3">
              {view.tools.map((tool) => (
                <li key={tool.key}>
                  {tool.open ? <Link href={`${base}/tools/${tool.key}`}>{tool.name}</Link> : <span className="font-semibold">{tool.name}</span>}
                  <p className="text-muted text-sm">{tool.purpose}</p>
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            <h2 className="mb-3">{t('outputs')}</h2>
            <ul className="grid gap-3">
              {view.outputs.map((output) => (
                <li key={output.key}>
                  {output.open ? <Link href={`${base}/outputs/${output.key}`}>{output.title}</Link> : <span className="font-semibold">{output.title}</span>}
                  <p className="text-muted text-sm">
                    {output.latestNumber === null
                      ? t('notIssued')
                      : `${t('version', { number: output.latestNumber })}, ${output.approved ? t('approved') : t('notApproved')}`}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <div className="grid gap-6 lg:row-span-2">
          <Card>
            <h2 className="mb-3">{t('actions')}</h2>
            <StepActions key={view.state.version} assessmentId={assessmentId} step={step} version={view.state.version} actions={view.actions} />
          </Card>
          {view.failures.length > 0 && view.state.status !== 'completed' && (
            <Card>
              <h2 className="mb-3">{t('missing')}</h2>
              <GuardList base={base} failures={view.failures} />
            </Card>
          )}
          {waits && (
            <Card>
              <h2 className="mb-3">{t('opensAfter')}</h2>
              <ul className="grid gap-1">
                {view.dependsOn.map((before) => (
                  <li key={before.key}>
                    {before.number}. {before.title} <span className="text-muted">({before.completed ? t('done') : t('notDone')})</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card>
            <h2 className="mb-3">{t('history')}</h2>
            {view.history.length === 0 && <p className="text-muted">{t('noHistory')}</p>}
            <ol className="grid gap-3">
              {view.history.map((entry) => (
                <li key={entry.at + entry.action}>
                  <p className="font-semibold">{t(`did-${entry.action}` as 'did-start')}</p>
                  <p className="text-muted text-sm">
                    {entry.by}, {when(entry.at)}
                  </p>
                  {entry.reason && <p className="whitespace-pre-wrap break-words">{entry.reason}</p>}
                  {entry.overridden.length > 0 && (
                    <ul className="list-disc ps-5 text-sm">
                      {entry.overridden.map((message) => (
                        <li key={message}>{message}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ol>
          </Card>
        </div>
        {comments && (
          <Card className="lg:col-start-1">
            <h2 className="mb-3">{t('comments')}</h2>
            {comments.length === 0 && <p className="mb-3 text-muted">{t('noComments')}</p>}
            <ul className="mb-4 grid gap-3">
              {comments.map((comment) => (
                <li key={comment.id} className="border-line border-s-4 ps-3">
                  <p className="text-muted text-sm">
                    {comment.author}, {when(comment.at)}
                  </p>
                  <p className="whitespace-pre-wrap break-words">{comment.body}</p>
                </li>
              ))}
            </ul>
            {view.allowedActions.includes('comment.create') && <CommentBox assessmentId={assessmentId} step={step} members={members} />}
          </Card>
        )}
      </div>
    </div>
  )
}
