'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { TokenScope } from '@/lib/core/policy/role'

export function TokenList({
  tokens,
}: {
  tokens: { id: string; name: string; expiresAt: string }[]
}) {
  const t = useTranslations('account')
  const format = useFormatter()
  const router = useRouter()
  const [made, setMade] = useState<string | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const make = async (form: FormData) => {
    const scopes: TokenScope[] = form.get('write') ? ['read', 'write'] : ['read']
    await submit(async () =>
      setMade(
        (
          await api('POST /account/tokens')({
            body: {
              name: textOf(form, 'tokenName'),
              scopes,
              days: Number(textOf(form, 'tokenDays')),
            },
          })
        ).token,
      ),
    )
    router.refresh()
  }
  return (
    <div className="grid gap-4">
      <Refusal refusal={refusal} errors={errors} />
      {tokens.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-2">
        {tokens.map(({ id, name, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            {name},{' '}
            {t('until', { at: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) })}
            <SureButton
              label={t('revoke')}
              sure={t('revokeSure')}
              about={name}
              disabled={busy}
              onSure={() =>
                void submit(() =>
                  api('DELETE /account/tokens/{tokenId}')({ params: { tokenId: id } }),
                ).then((good) => good && router.refresh())
              }
            />
          </li>
        ))}
      </ul>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void make(new FormData(event.currentTarget))
        }}
      >
        <PlainInput id="tokenName" label={t('tokenName')} required />
        <PlainSelect
          id="tokenDays"
          label={t('days')}
          options={[7, 30, 90, 365].map((days) => ({
            ...{ value: String(days), label: t('forDays', { days }) },
          }))}
          defaultValue="30"
        />
        <label className="flex min-h-9 items-center gap-2">
          <input type="checkbox" name="write" className="size-5" />
          {t('write')}
        </label>
        <div>
          <Button type="submit" look="secondary" disabled={busy}>
            {t('make')}
          </Button>
        </div>
      </form>
      {made && (
        <Alert tone="good" live>
          <p>{t('token')}</p>
          <p className="break-all font-mono">{made}</p>
        </Alert>
      )}
    </div>
  )
}
