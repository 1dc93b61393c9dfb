'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useReady } from '@/lib/client/use-ready'
import { useSubmit } from '@/lib/client/use-submit'

/** Asks for a link for a new password; the answer does not tell whether there is an account. */
export function ForgotForm() {
  const t = useTranslations('signIn')
  const [sent, setSent] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const ready = useReady()
  const ask = async (email: string) => {
    if (await submit(() => api('POST /password-resets')({ body: { email } }))) setSent(true)
  }
  if (sent)
    return (
      <Alert tone="good" live>
        {t('forgotSent')}
      </Alert>
    )
  return (
    <form
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask(textOf(new FormData(event.currentTarget), 'forgot-email'))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput
        id="forgot-email"
        type="email"
        label={t('email')}
        help={t('forgotHelp')}
        autoComplete="username"
        error={errors.email}
        required
      />
      <div>
        <Button type="submit" disabled={busy || !ready}>
          {t('forgotSend')}
        </Button>
      </div>
    </form>
  )
}
