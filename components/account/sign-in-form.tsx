'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { TextField } from '@/components/forms/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { useReady } from '@/lib/client/use-ready'

interface Values {
  email: string
  password: string
  code: string
}
const known = [
  'wrong-credentials',
  'second-factor-required',
  'too-many-requests',
  'invalid-input',
  'service-unavailable',
] as const

/** E-mail and password, then, where the account has one, the second factor. */
export function SignInForm({ next, singleSignOn }: { next: string; singleSignOn: string | null }) {
  const t = useTranslations('signIn')
  const errors = useTranslations('errors')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: { email: '', password: '', code: '' },
  })
  const needsCode = refusal === 'second-factor-required'
  const submit = handleSubmit(async (values) => {
    const result = await signIn('password', { ...values, redirect: false }).catch(() => null)
    if (result?.ok && !result.error) return window.location.assign(next)
    setRefusal(known.find((code) => code === result?.error) ?? 'service-unavailable')
  })
  const ready = useReady()
  const busy = formState.isSubmitting
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      {refusal && (
        <Alert tone={needsCode ? 'info' : 'bad'} live>
          {errors(refusal as (typeof known)[number])}
        </Alert>
      )}
      <TextField
        label={t('email')}
        registration={register('email')}
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        label={t('password')}
        registration={register('password')}
        type="password"
        autoComplete="current-password"
        required
      />
      {needsCode && (
        <TextField
          label={t('code')}
          registration={register('code')}
          inputMode="text"
          autoComplete="one-time-code"
        />
      )}
      <Button type="submit" disabled={busy || !ready}>
        {busy ? t('working') : t('submit')}
      </Button>
      {singleSignOn && (
        <Button look="secondary" onClick={() => void signIn('oidc', { callbackUrl: next })}>
          {t('with', { name: singleSignOn })}
        </Button>
      )}
    </form>
  )
}
