'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { deviceName } from '@/lib/core/account/device-name'
import type { SessionView } from '@/lib/core/account/session-view'

/** Where the person is signed in; each place can be ended by itself. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const t = useTranslations('account')
  const format = useFormatter()
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid gap-4">
      <Refusal refusal={refusal} errors={errors} />
      <p className="text-muted text-sm">{t('sessionsHelp')}</p>
      <ul className="grid gap-3">
        {sessions.map(({ id, device, address, createdAt, lastUsedAt, current }) => {
          const known = deviceName(device)
          const name = known ? t('device', known) : t('unknownDevice')
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
              <div>
                <p>
                  <span className="font-semibold">{name}</span> {current && t('sessionNow')}
                </p>
                <p className="text-muted text-sm">
                  {t('sessionUsed', { at: when(createdAt), used: when(lastUsedAt), address })}
                </p>
              </div>
              {!current && (
                <SureButton
                  label={t('endSession')}
                  sure={t('endSessionSure')}
                  about={name}
                  disabled={busy}
                  onSure={() =>
                    void submit(() =>
                      api('DELETE /account/sessions/{sessionId}')({ params: { sessionId: id } }),
                    ).then((good) => good && router.refresh())
                  }
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
