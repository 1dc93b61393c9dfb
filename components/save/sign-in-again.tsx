'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { textOf } from '@/lib/client/form-values'
import { useOutbox, useOutboxState, usePerson } from '@/lib/client/save/use-outbox'

const known = [
  'wrong-credentials',
  'second-factor-required',
  'too-many-requests',
  'invalid-input',
] as const
type Refusal = (typeof known)[number] | 'service-unavailable'

/** Signs the same person in again without leaving the page; then everything is sent. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useTranslations('save')
  const person = usePerson()
  const outbox = useOutbox()
  const { connection } = useOutboxState()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (form: FormData) => {
    setBusy(true)
    const values = {
      email: person.email,
      password: String(form.get('password') ?? ''),
      code: textOf(form, 'code'),
    }
    const result = await signIn('password', { ...values, redirect: false }).catch(() => null)
    setBusy(false)
    if (!result?.ok || result.error)
      return setRefusal(known.find((code) => code === result?.error) ?? 'service-unavailable')
    outbox.sendNow()
    onClose()
  }
  if (person.isByLink || connection !== 'signed-out')
    return (
      <Dialog title={t('signInTitle')} onClose={onClose}>
        <p className="mb-4">{connection === 'signed-out' ? t('signInByLink') : t('signedIn')}</p>
        <Button onClick={onClose}>{t('close')}</Button>
      </Dialog>
    )
  return (
    <Dialog title={t('signInTitle')} onClose={onClose}>
      <p className="mb-4">{t('signInWhy', { name: person.name })}</p>
      <SignInFields refusal={refusal} busy={busy} onSubmit={submit} onClose={onClose} />
    </Dialog>
  )
}

interface FieldsProps {
  refusal: Refusal | null
  busy: boolean
  onSubmit: (form: FormData) => Promise<void>
  onClose: () => void
}

function SignInFields({ refusal, busy, onSubmit, onClose }: FieldsProps) {
  const t = useTranslations('save')
  const words = useTranslations('signIn')
  const errors = useTranslations('errors')
  const { email } = usePerson()
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit(new FormData(event.currentTarget))
      }}
    >
      {refusal && (
        <Alert tone={refusal === 'second-factor-required' ? 'info' : 'bad'} live>
          {errors(refusal)}
        </Alert>
      )}
      <PlainInput
        id="again-email"
        label={words('email')}
        value={email}
        readOnly
        autoComplete="username"
      />
      <PlainInput
        id="again-password"
        name="password"
        type="password"
        label={words('password')}
        autoComplete="current-password"
        required
        autoFocus
      />
      {refusal === 'second-factor-required' && (
        <PlainInput
          id="again-code"
          name="code"
          label={words('code')}
          autoComplete="one-time-code"
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={busy}>
          {busy ? words('working') : words('submit')}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {t('later')}
        </Button>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('otherWay')}
        </a>
      </div>
    </form>
  )
}
