'use client'
import Image from 'next/image'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useReady } from '@/lib/client/use-ready'
import { useSubmit } from '@/lib/client/use-submit'
import { PlainInput } from '../forms/plain-input'
import { Refusal } from '../forms/refusal'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** Setting up and switching off the second factor. */
export function SecondFactor({ enabled }: { enabled: boolean }) {
  const t = useTranslations('account')
  const [on, setOn] = useState(enabled)
  const [setup, setSetup] = useState<{ secret: string; qrCode: string } | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const ready = useReady()
  const path = '/account/second-factor'
  const confirm = async (code: string) => {
    const good = await submit(async () =>
      setCodes((await api<{ recoveryCodes: string[] }>(`${path}/confirm`, { method: 'POST', body: { code } })).recoveryCodes),
    )
    if (!good) return
    setOn(true)
    setSetup(null)
  }
  return (
    <div className="grid gap-4">
      <Refusal refusal={refusal} errors={errors} />
      <p>{on ? t('secondOn') : t('secondOff')}</p>
      {codes && (
        <Alert tone="good" live>
          <p>{t('recovery')}</p>
          <ul className="mt-2 grid gap-1 font-mono sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Alert>
      )}
      {!on && !setup && (
        <div>
          <Button look="secondary" disabled={busy} onClick={() => void submit(async () => setSetup(await api(path, { method: 'POST', body: {} })))}>
            {t('start')}
          </Button>
        </div>
      )}
      {setup && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            void confirm(textOf(new FormData(event.currentTarget), 'code'))
          }}
        >
          <p className="break-all">{t('scan', { secret: setup.secret })}</p>
          <Image src={setup.qrCode} alt={t('qr')} width={200} height={200} unoptimized />
          <PlainInput id="code" label={t('code')} inputMode="numeric" autoComplete="one-time-code" error={errors.code} />
          <div>
            <Button type="submit" disabled={busy}>
              {t('confirm')}
            </Button>
          </div>
        </form>
      )}
      {on && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            const password = String(new FormData(event.currentTarget).get('factor-password') ?? '')
            void submit(() => api(path, { method: 'DELETE', body: { password } })).then((good) => good && setOn(false))
          }}
        >
          <PlainInput id="factor-password" type="password" label={t('password')} autoComplete="current-password" error={errors.password} />
          <div>
            <Button type="submit" look="secondary" disabled={busy || !ready}>
              {t('disable')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
