'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainInput, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf, tickedOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

interface Props {
  assessment: {
    id: string
    version: number
    events: string[]
    territory: string[]
    languages: string[]
    referenceStart: string | null
    referenceEnd: string | null
  }
  events: { value: string; label: string }[]
  editable: boolean
}

export function ScopeForm({ assessment, events, editable }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  // Of what this form shows, not of the page: a refresh must not let it overwrite what someone else
  // changed meanwhile.
  const [version, setVersion] = useState(assessment.version)
  const { busy, refusal, errors, submit } = useSubmit()
  const save = async (form: FormData) => {
    const body = {
      version,
      events: tickedOf(form, 'events'),
      territory: lines(textOf(form, 'territory')),
      languages: lines(textOf(form, 'languages').replaceAll(',', '\n')),
      referenceStart: filledOf(form, 'referenceStart'),
      referenceEnd: filledOf(form, 'referenceEnd'),
    }
    const good = await submit(async () =>
      setVersion(
        (await api<{ version: number }>(`/assessments/${assessment.id}`, { method: 'PATCH', body }))
          .version,
      ),
    )
    setSaved(good)
    if (good) router.refresh()
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <fieldset disabled={!editable} className="grid gap-5">
        <CheckList legend={t('events')} name="events" options={events} chosen={assessment.events} />
        <PlainText
          rows={Math.max(3, assessment.territory.length + 1)}
          id="territory"
          label={t('territory')}
          help={t('territoryHelp')}
          defaultValue={assessment.territory.join('\n')}
          error={errors.territory}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <PlainInput
            id="referenceStart"
            type="date"
            label={t('start')}
            defaultValue={assessment.referenceStart ?? ''}
          />
          <PlainInput
            id="referenceEnd"
            type="date"
            label={t('end')}
            defaultValue={assessment.referenceEnd ?? ''}
            error={errors.referenceEnd}
          />
        </div>
        <PlainInput
          id="languages"
          label={t('languages')}
          defaultValue={assessment.languages.join(', ')}
        />
      </fieldset>
      {editable && (
        <div className="flex items-center gap-4">
          <Button type="submit" disabled={busy}>
            {t('save')}
          </Button>
          <p role="status">{saved && t('saved')}</p>
        </div>
      )}
    </form>
  )
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
