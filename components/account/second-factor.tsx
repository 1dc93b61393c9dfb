'use client'
import Image from 'next/image'
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

interface Setup {
  secret: string
  qrCode: string
}

/** Setting up and switching off the second factor. */
export function SecondFactor({ enabled }: { enabled: boolean }) {
  const t = useTranslations('account')
  const [on, setOn] = useState(enabled)
  const [setup, setSetup] = useState<Setup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const confirm = async (code: string) => {
    const good = await submit(async () =>
      setCodes(
        (
          await api('POST /account/second-factor/confirm')({
            body: { code },
          })
        ).recoveryCodes,
      ),
    )
    if (!good) return
    setOn(true)
    setSetup(null)
  }
  const disable = async (password: string) => {
    if (await submit(() => api('DELETE /account/second-factor')({ body: { password } })))
      setOn(false)
  }
  return (
    <div className="grid gap-4">
      <Refusal refusal={refusal} errors={errors} />
      <p>{on ? t('secondOn') : t('secondOff')}</p>
      {codes && <RecoveryCodes codes={codes} />}
      {!on && !setup && (
        <div>
          <Button
            look="secondary"
            disabled={busy}
            onClick={() =>
              void submit(async () =>
                setSetup(await api('POST /account/second-factor')({ body: {} })),
              )
            }
          >
            {t('start')}
          </Button>
        </div>
      )}
      {setup && (
        <ConfirmForm
          setup={setup}
          busy={busy}
          error={errors.code}
          onCode={(code) => void confirm(code)}
        />
      )}
      {on && (
        <DisableForm
          busy={busy}
          error={errors.password}
          onPassword={(password) => void disable(password)}
        />
      )}
    </div>
  )
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('account')
  return (
    <Alert tone="good" live>
      <p>{t('recovery')}</p>
      <ul className="mt-2 grid gap-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Alert>
  )
}

interface FormProps {
  busy: boolean
  error: string | undefined
}

function ConfirmForm({
  setup,
  busy,
  error,
  onCode,
}: FormProps & { setup: Setup; onCode: (code: string) => void }) {
  const t = useTranslations('account')
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onCode(textOf(new FormData(event.currentTarget), 'code'))
      }}
    >
      <p className="break-all">{t('scan', { secret: setup.secret })}</p>
      <Image src={setup.qrCode} alt={t('qr')} width={200} height={200} unoptimized />
      <PlainInput
        id="code"
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={error}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  )
}

function DisableForm({
  busy,
  error,
  onPassword,
}: FormProps & { onPassword: (password: string) => void }) {
  const t = useTranslations('account')
  const ready = useReady()
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(String(new FormData(event.currentTarget).get('factor-password') ?? ''))
      }}
    >
      <PlainInput
        id="factor-password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        error={error}
      />
      <div>
        <Button type="submit" look="secondary" disabled={busy || !ready}>
          {t('disable')}
        </Button>
      </div>
    </form>
  )
}
