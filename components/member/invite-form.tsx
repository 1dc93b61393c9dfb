'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf, tickedIn } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { assessmentRoles, platformRoles } from '@/lib/core/policy/role'
import { Invited } from './invited'

interface Props {
  /** Null for an invitation to the platform. */
  assessmentId: string | null
  /** Name of the roles in the request. */
  member: 'roles' | 'platformRoles'
  roles: { value: string; label: string }[]
  stakeholders?: { value: string; label: string }[]
}

/** Invites a person: by mail to their address or, where none is sent, by a code on paper. */
export function InviteForm({ assessmentId, member, roles, stakeholders }: Props) {
  const t = useTranslations('members')
  const router = useRouter()
  const [made, setMade] = useState<CreatedInvitation | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const id = (name: string) => `${member}-${name}`
  const send = async (form: FormData) => {
    const email = textOf(form, id('email'))
    const invite = () =>
      assessmentId === null
        ? api('POST /invitations')({
            body: { email, platformRoles: tickedIn(form, id('role'), platformRoles) },
          })
        : api('POST /assessments/{assessmentId}/invitations')({
            params: { assessmentId },
            body: {
              email,
              roles: tickedIn(form, id('role'), assessmentRoles),
              ...(stakeholders && { stakeholderId: filledOf(form, id('stakeholder')) }),
            },
          })
    await submit(async () => setMade(await invite()))
    router.refresh()
  }
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput id={id('email')} type="email" label={t('email')} required error={errors.email} />
      <CheckList legend={t('roles')} name={id('role')} options={roles} chosen={[]} />
      {stakeholders && (
        <PlainSelect
          id={id('stakeholder')}
          label={t('stakeholder')}
          options={[{ value: '', label: t('noStakeholder') }, ...stakeholders]}
        />
      )}
      <div>
        <Button type="submit" disabled={busy}>
          {t('send')}
        </Button>
      </div>
      {made && <Invited made={made} />}
    </form>
  )
}
