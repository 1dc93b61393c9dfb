'use client'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

/** Begins the session of a personal link and goes to the questionnaire. */
export function OpenLink({ token }: { token: string }) {
  const t = useTranslations('respond')
  const { busy, refusal, errors, submit } = useSubmit()
  const open = () =>
    submit(async () => {
      const { path } = await api('POST /respondent-links/open')({
        body: { token },
      })
      // A whole new page: nothing of another person's session may stay in this one.
      window.location.assign(path)
    })
  return (
    <div className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      <div>
        <Button disabled={busy} onClick={() => void open()}>
          {t('open')}
        </Button>
      </div>
    </div>
  )
}
