'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { textOf } from '@/lib/client/form-values'
import { useReady } from '@/lib/client/use-ready'

/** Opens the invitation of a code that was handed over on paper. */
export function CodeForm() {
  const t = useTranslations('invitation')
  const router = useRouter()
  const ready = useReady()
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        const code = textOf(new FormData(event.currentTarget), 'invitation-code')
        if (code) router.push(`/invitations/${encodeURIComponent(code)}`)
      }}
    >
      <PlainInput
        id="invitation-code"
        label={t('code')}
        help={t('codeHelp')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <div>
        <Button type="submit" disabled={!ready}>
          {t('useCode')}
        </Button>
      </div>
    </form>
  )
}
