'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { PendingInvitation } from '@/lib/core/member/invitation/pending-invitation'
import type { AssessmentRole } from '@/lib/core/policy/role'

/** Invitations that are open, and what waits for a second person to agree. */
export function PendingInvitations({ invitations }: { invitations: PendingInvitation[] }) {
  const t = useTranslations('members')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const run = (change: () => Promise<unknown>) =>
    void submit(change).then((good) => good && router.refresh())
  if (invitations.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="grid gap-1 border-line border-t pt-3 first:border-t-0 first:pt-0"
        >
          <Offered invitation={invitation} />
          <div className="flex flex-wrap gap-3">
            {invitation.allowedActions.includes('invitation.confirm') && (
              <SureButton
                label={t('confirm')}
                sure={t('confirmSure')}
                about={invitation.email}
                disabled={busy}
                onSure={() => run(() => confirm(invitation))}
              />
            )}
            <SureButton
              label={t(invitation.takenUp ? 'refuse' : 'revoke')}
              sure={t(invitation.takenUp ? 'refuseSure' : 'revokeSure')}
              about={invitation.email}
              disabled={busy}
              onSure={() => run(() => withdraw(invitation))}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Offered({ invitation }: { invitation: PendingInvitation }) {
  const t = useTranslations('members')
  const roleWords = useTranslations('roles')
  const format = useFormatter()
  const { email, name, roles, assessment, purpose, delivery, takenUp, waits } = invitation
  const at = format.dateTime(new Date(invitation.expiresAt), { dateStyle: 'medium' })
  const named = roles.map((role) => roleWords(role as AssessmentRole)).join(', ')
  return (
    <>
      <p>
        <span className="font-semibold">{name ? t('nameAnd', { name, email }) : email}</span>{' '}
        <span className="text-muted">
          {[purpose === 'reset' ? t('newPassword') : named, assessment?.title]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="text-muted text-sm">
        {t(`how-${takenUp ? 'answered' : delivery}`, {
          at,
          by: invitation.invitedBy ?? t('theSystem'),
        })}
      </p>
      {takenUp && delivery === 'paper' && name && <p className="text-sm">{t('vouch')}</p>}
      {waits && <p className="text-sm">{t('waits')}</p>}
    </>
  )
}

function confirm({ id, assessment }: PendingInvitation): Promise<unknown> {
  return assessment
    ? api('POST /assessments/{assessmentId}/invitations/{invitationId}/confirm')({
        params: { assessmentId: assessment.id, invitationId: id },
        body: {},
      })
    : api('POST /invitations/{invitationId}/confirm')({
        params: { invitationId: id },
        body: {},
      })
}

function withdraw({ id, assessment }: PendingInvitation): Promise<unknown> {
  return assessment
    ? api('DELETE /assessments/{assessmentId}/invitations/{invitationId}')({
        params: { assessmentId: assessment.id, invitationId: id },
      })
    : api('DELETE /invitations/{invitationId}')({ params: { invitationId: id } })
}
