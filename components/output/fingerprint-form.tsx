import { useTranslations } from 'next-intl'
import { PlainInput } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

/** Asks for the fingerprint of a document; it is a plain form, for anyone. */
export function FingerprintForm({
  given = '',
  wrong = false,
}: {
  given?: string
  wrong?: boolean
}) {
  const t = useTranslations('verify')
  return (
    <form action="/verify" className="grid gap-3">
      <PlainInput
        id="fingerprint"
        label={t('fingerprint')}
        help={t('intro')}
        defaultValue={given}
        error={wrong ? t('wrong') : undefined}
        autoComplete="off"
        required
      />
      <div>
        <Button type="submit">{t('check')}</Button>
      </div>
    </form>
  )
}
