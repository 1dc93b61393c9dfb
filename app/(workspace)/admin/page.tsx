import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CreateAssessment } from '@/components/assessment/create-assessment'
import { InviteForm } from '@/components/member/invite-form'
import { PendingInvitations } from '@/components/member/pending-invitations'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/core/policy/can'
import { platformRoles } from '@/lib/core/policy/role'
import { listAssessments } from '@/lib/server/assessment/list'
import { listJobs } from '@/lib/server/job/list'
import { listPlatformInvitations } from '@/lib/server/member/invitation/list'
import { pageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') }
}

export default async function AdminPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string }>
}) {
  const { cursor } = await searchParams
  const ctx = await pageContext()
  if (
    !can({ platformRoles: ctx.actor.platformRoles, roles: [], scopes: null }, 'assessment.create')
  )
    notFound()
  const { counts } = await listJobs(ctx, { limit: 1 })
  const jobs = await getTranslations('jobs')
  const { items, nextCursor } = await listAssessments(ctx, { limit: 50, cursor })
  const t = await getTranslations('admin')
  const words = await getTranslations('roles')
  const monitor = await getTranslations('monitor')
  return (
    <div className="grid max-w-3xl gap-6">
      <h1>{t('title')}</h1>
      <Card>
        <h2 className="mb-4">{t('assessments')}</h2>
        <CreateAssessment />
      </Card>
      <Card>
        <h2 className="mb-4">{t('all')}</h2>
        {items.length === 0 && <p className="text-muted">{t('none')}</p>}
        <ul className="grid gap-2">
          {items.map(({ id, title, countryName }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-t pt-2 first:border-t-0 first:pt-0"
            >
              <span>
                <Link href={`/assessments/${id}`}>{title}</Link>{' '}
                <span className="text-muted">{countryName}</span>
              </span>
              <Link href={`/assessments/${id}/members`} aria-label={t('peopleOf', { title })}>
                {t('people')}
              </Link>
            </li>
          ))}
        </ul>
        {nextCursor && <Link href={`?cursor=${nextCursor}`}>{monitor('more')}</Link>}
      </Card>
      <Card>
        <h2 className="mb-2">{t('invite')}</h2>
        <p className="mb-4 text-muted text-sm">{t('rolesHelp')}</p>
        <InviteForm
          assessmentId={null}
          member="platformRoles"
          roles={platformRoles.map((value) => ({ value, label: words(value) }))}
        />
      </Card>
      <Card>
        <h2 className="mb-4">{t('pending')}</h2>
        <PendingInvitations invitations={(await listPlatformInvitations(ctx)).items} />
      </Card>
      <Card>
        <h2 className="mb-2">{jobs('title')}</h2>
        <p className="mb-2">{jobs('summary', counts)}</p>
        <Link href="/admin/jobs">{jobs('open')}</Link>
      </Card>
    </div>
  )
}
