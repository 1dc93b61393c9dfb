'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { modes } from '@/lib/core/questionnaire/instrument'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'

/** The shorter or the full questionnaire; nothing answered is lost by the change. */
export function ModeForm({ path, setUp }: { path: string; setUp: QuestionnaireSetUp }) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = async (form: FormData) => {
    const body = { mode: textOf(form, 'mode'), version: setUp.version }
    setSaved(await submit(() => api(`${path}/settings`, { method: 'PUT', body })))
    router.refresh()
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1">{t('formHelp')}</legend>
        {modes.map((mode) => (
          <label key={mode} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              className="size-5 shrink-0"
              name="mode"
              value={mode}
              defaultChecked={setUp.mode === mode}
            />
            {t(`mode-${mode}`, { count: setUp.sizes[mode] })}
          </label>
        ))}
      </fieldset>
      <Refusal refusal={refusal} errors={errors} />
      <p role="status">{saved && t('saved')}</p>
      <div>
        <Button type="submit" look="secondary" disabled={busy}>
          {t('saveForm')}
        </Button>
      </div>
    </form>
  )
}
