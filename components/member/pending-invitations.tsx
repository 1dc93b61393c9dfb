'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

export function PendingInvitations({
  assessmentId,
  invitations,
}: {
  assessmentId: string
  invitations: { id: string; email: string; expiresAt: string }[]
}) {
  const t = useTranslations('members')
  const format = useFormatter()
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  if (invitations.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul className="grid gap-2">
      <Refusal refusal={refusal} errors={errors} />
      {invitations.map(({ id, email, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-3">
          <span>
            {email},{' '}
            {t('until', { at: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) })}
          </span>
          <SureButton
            label={t('revoke')}
            sure={t('revokeSure')}
            about={email}
            disabled={busy}
            onSure={() =>
              void submit(() =>
                api('DELETE /assessments/{assessmentId}/invitations/{invitationId}')({
                  params: { assessmentId, invitationId: id },
                }),
              ).then((good) => good && router.refresh())
            }
          />
        </li>
      ))}
    </ul>
  )
}
