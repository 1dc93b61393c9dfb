'use client'
import { useTranslations } from 'next-intl'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useReady } from '@/lib/client/use-ready'
import { useSubmit } from '@/lib/client/use-submit'

/** Changing the password, or ending all sessions: both lead back to sign-in. */
export function PasswordForm() {
  const t = useTranslations('account')
  const { busy, refusal, errors, submit } = useSubmit()
  const ready = useReady()
  const leave = () => window.location.assign('/sign-in')
  const change = async (form: FormData) => {
    const body = { current: textOf(form, 'current'), password: String(form.get('password') ?? '') }
    if (await submit(() => api('POST /account/password')({ body }))) leave()
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void change(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput
        id="current"
        type="password"
        label={t('current')}
        autoComplete="current-password"
        required
        error={errors.current}
      />
      <PlainInput
        id="password"
        type="password"
        label={t('new')}
        help={t('newHelp')}
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy || !ready}>
          {t('change')}
        </Button>
        <Button
          look="secondary"
          disabled={busy}
          onClick={() =>
            void submit(() => api('POST /account/sign-out-everywhere')({ body: {} })).then(
              (good) => good && leave(),
            )
          }
        >
          {t('everywhere')}
        </Button>
      </div>
      <p className="text-muted text-sm">{t('everywhereHelp')}</p>
    </form>
  )
}
