'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyLink } from '@/components/forms/copy-link'
import { CheckList, PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf, tickedOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

interface Props {
  /** Where the invitation is made, below /api/v1. */
  path: string
  /** Name of the roles in the request. */
  member: 'roles' | 'platformRoles'
  roles: { value: string; label: string }[]
  stakeholders?: { value: string; label: string }[]
}

/** Makes a one-time link for a person, to be sent by whatever way is safe. */
export function InviteForm({ path, member, roles, stakeholders }: Props) {
  const t = useTranslations('members')
  const format = useFormatter()
  const router = useRouter()
  const [made, setMade] = useState<{ email: string; link: string; expiresAt: string } | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const id = (name: string) => `${member}-${name}`
  const send = async (form: FormData) => {
    const body = {
      email: textOf(form, id('email')),
      [member]: tickedOf(form, id('role')),
      ...(stakeholders && { stakeholderId: filledOf(form, id('stakeholder')) }),
    }
    await submit(async () => setMade(await api(path, { method: 'POST', body })))
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
      {made && (
        <Alert tone="good" live>
          <p>
            {t('link', {
              email: made.email,
              at: format.dateTime(new Date(made.expiresAt), { dateStyle: 'long' }),
            })}
          </p>
          <CopyLink key={made.link} link={made.link} />
        </Alert>
      )}
    </form>
  )
}
