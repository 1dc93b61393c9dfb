'use client'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { filledOf, textOf } from '@/lib/client/form-values'
import type { Population } from './population'

const sensitivities = ['low', 'medium', 'high', 'very high']

/** What is known of one population. */
export function PopulationForm({
  population,
  busy,
  onSave,
}: {
  population: Population
  busy: boolean
  onSave: (body: Record<string, unknown>) => void
}) {
  const t = useTranslations('scope')
  const id = (name: string) => `${name}-${population.id}`
  return (
    <form
      className="grid gap-3 border-line border-t pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const size = filledOf(form, id('size'))
        onSave({
          name: textOf(form, id('name')),
          definition: textOf(form, id('definition')),
          sizeEstimate: size === null ? null : Number(size),
          sizeSource: textOf(form, id('source')),
          sizeOn: filledOf(form, id('on')),
          areas: textOf(form, id('areas')),
          sensitivity: textOf(form, id('sensitivity')),
        })
      }}
    >
      <PlainInput id={id('name')} label={t('name')} defaultValue={population.name} required />
      <PlainText
        id={id('definition')}
        label={t('definition')}
        defaultValue={population.definition}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <PlainInput
          id={id('size')}
          type="number"
          min={0}
          label={t('size')}
          defaultValue={population.sizeEstimate ?? ''}
        />
        <PlainInput
          id={id('source')}
          label={t('sizeSource')}
          defaultValue={population.sizeSource}
        />
        <PlainInput
          id={id('on')}
          type="date"
          label={t('sizeOn')}
          defaultValue={population.sizeOn ?? ''}
        />
      </div>
      <PlainInput id={id('areas')} label={t('areas')} defaultValue={population.areas} />
      <PlainSelect
        id={id('sensitivity')}
        label={t('sensitivity')}
        defaultValue={population.sensitivity}
        options={sensitivities.map((value) => ({ value, label: value }))}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {t('savePopulation')}
        </Button>
      </div>
    </form>
  )
}
