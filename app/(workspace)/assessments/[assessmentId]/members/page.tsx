import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteForm } from '@/components/member/invite-form'
import { MemberRow } from '@/components/member/member-row'
import { PendingInvitations } from '@/components/member/pending-invitations'
import { RemovedLink } from '@/components/removal/removed-link'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/core/policy/can'
import { assessmentRoles } from '@/lib/core/policy/role'
import { listInvitations } from '@/lib/server/member/invitation/list'
import { listMembers } from '@/lib/server/member/list'
import { listStakeholders } from '@/lib/server/member/stakeholders'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default async function MembersPage({
  params,
}: {
  params: Promise<{ assessmentId: string }>
}) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const { items } = await orNotFound(listMembers(ctx, assessmentId))
  const subject = { platformRoles: ctx.actor.platformRoles, roles: assessment.roles, scopes: null }
  const invites = can(subject, 'invitation.create')
  const invitations = invites ? (await listInvitations(ctx, assessmentId)).items : []
  const stakeholders = (await listStakeholders(ctx, assessmentId)).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  const t = await getTranslations('members')
  const words = await getTranslations('roles')
  const roles = assessmentRoles.map((value) => ({ value, label: words(value) }))
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      <Card>
        <ul>
          {items.map((member) => (
            <MemberRow
              key={`${member.userId}-${member.roles.join()}`}
              assessmentId={assessmentId}
              member={member}
              roles={roles}
              stakeholders={stakeholders}
              others={items.map(({ userId, name }) => ({ value: userId, label: name }))}
              editable={can(subject, 'member.update')}
            />
          ))}
        </ul>
      </Card>
      {invites && (
        <>
          <Card>
            <h2 className="mb-4">{t('invite')}</h2>
            <InviteForm
              assessmentId={assessmentId}
              member="roles"
              roles={roles}
              stakeholders={stakeholders}
            />
          </Card>
          <Card>
            <h2 className="mb-4">{t('pending')}</h2>
            <PendingInvitations invitations={invitations} />
          </Card>
        </>
      )}
      <RemovedLink assessmentId={assessmentId} />
    </div>
  )
}
