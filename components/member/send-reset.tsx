'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { Invited } from './invited'

interface Props {
  assessmentId: string
  member: { userId: string; name: string }
}

/** Has a link for a new password sent to a member. */
export function SendReset({ assessmentId, member: { userId, name } }: Props) {
  const t = useTranslations('members')
  const [made, setMade] = useState<CreatedInvitation | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = api('POST /assessments/{assessmentId}/members/{userId}/password-reset')
  return (
    <div className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      <div>
        <SureButton
          label={t('sendReset')}
          sure={t('sendResetSure')}
          about={name}
          disabled={busy}
          onSure={() =>
            void submit(async () =>
              setMade(await send({ params: { assessmentId, userId }, body: {} })),
            )
          }
        />
      </div>
      {made && <Invited made={made} />}
    </div>
  )
}
