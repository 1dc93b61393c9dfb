'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { PopulationView } from '@/lib/core/population/population-view'
import { PopulationItem } from './population-item'

interface Props {
  assessmentId: string
  populations: PopulationView[]
  listed: { value: string; label: string }[]
  editable: boolean
}

/** Populations in scope: add from the edition's list or one's own, describe, take out. */
export function PopulationList({ assessmentId, populations, listed, editable }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const run = async (change: () => Promise<unknown>) => {
    const good = await submit(change)
    if (good) router.refresh()
    return good
  }
  const replacements = populations.map(({ id, name }) => ({ value: id, label: name }))
  const left = listed.filter(({ value }) => !populations.some(({ code }) => code === value))
  return (
    <div className="grid gap-5">
      <Refusal refusal={refusal} errors={errors} />
      {populations.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-3">
        {populations.map((population) => (
          <PopulationItem
            key={population.id}
            {...{ assessmentId, population, editable, replacements }}
          />
        ))}
      </ul>
      {editable && (
        <AddPopulation
          left={left}
          busy={busy}
          onAdd={(body) =>
            run(() =>
              api('POST /assessments/{assessmentId}/populations')({
                params: { assessmentId },
                body,
              }),
            )
          }
        />
      )}
    </div>
  )
}

interface AddPopulationProps {
  /** Populations of the edition's list that are not in scope yet. */
  left: Props['listed']
  busy: boolean
  onAdd: (body: { code: string } | { name: string }) => Promise<boolean>
}

/** From the list, or a population of the country's own. */
function AddPopulation({ left, busy, onAdd }: AddPopulationProps) {
  const t = useTranslations('scope')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <form
        className="grid content-start gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const code = textOf(new FormData(event.currentTarget), 'listed')
          if (code) void onAdd({ code })
        }}
      >
        <PlainSelect
          id="listed"
          label={t('add')}
          options={[{ value: '', label: t('choose') }, ...left]}
        />
        <div>
          <Button type="submit" look="secondary" disabled={busy}>
            {t('addButton')}
          </Button>
        </div>
      </form>
      <form
        className="grid content-start gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void onAdd({ name: textOf(new FormData(form), 'own') }).then(
            (good) => good && form.reset(),
          )
        }}
      >
        <PlainInput id="own" label={t('own')} />
        <div>
          <Button type="submit" look="secondary" disabled={busy} aria-label={t('own')}>
            {t('addButton')}
          </Button>
        </div>
      </form>
    </div>
  )
}
