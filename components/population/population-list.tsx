'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { filledOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { PlainInput, PlainSelect, PlainText } from '../forms/plain-input'
import { Refusal } from '../forms/refusal'
import { Button } from '../ui/button'
import { SureButton } from '../ui/sure-button'

export interface Population {
  id: string
  code: string | null
  name: string
  definition: string
  sizeEstimate: number | null
  sizeSource: string
  sizeOn: string | null
  areas: string
  sensitivity: string
  version: number
}

interface Props {
  assessmentId: string
  populations: Population[]
  listed: { value: string; label: string }[]
  editable: boolean
}

/** Populations in scope: add from the edition's list or one's own, describe, take out. */
export function PopulationList({ assessmentId, populations, listed, editable }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const format = useFormatter()
  const [editing, setEditing] = useState<string | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const path = `/assessments/${assessmentId}/populations`
  const run = async (change: () => Promise<unknown>) => {
    const good = await submit(change)
    if (good) {
      setEditing(null)
      router.refresh()
    }
    return good
  }
  const left = listed.filter(({ value }) => !populations.some(({ code }) => code === value))
  return (
    <div className="grid gap-5">
      <Refusal refusal={refusal} errors={errors} />
      {populations.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-3">
        {populations.map((population) => (
          <li key={population.id} className="grid gap-1 rounded border border-line p-3 sm:p-4">
            <p className="font-semibold">{population.name}</p>
            <p className="break-words text-sm">{population.definition}</p>
            <p className="text-muted text-sm">
              {population.sizeEstimate === null
                ? t('unknownSize')
                : [format.number(population.sizeEstimate), population.sizeSource, population.areas].filter(Boolean).join(' · ')}
            </p>
            {editable && (
              <div className="flex flex-wrap gap-x-5">
                <Button
                  look="quiet"
                  aria-expanded={editing === population.id}
                  aria-label={`${t('edit')}: ${population.name}`}
                  onClick={() => setEditing(editing === population.id ? null : population.id)}
                >
                  {t('edit')}
                </Button>
                <SureButton
                  label={t('withdraw')}
                  sure={t('withdrawSure')}
                  about={population.name}
                  disabled={busy}
                  onSure={() => void run(() => api(`${path}/${population.id}`, { method: 'DELETE' }))}
                />
              </div>
            )}
            {editing === population.id && (
              <PopulationForm
                population={population}
                busy={busy}
                onSave={(body) => void run(() => api(`${path}/${population.id}`, { method: 'PATCH', body: { ...body, version: population.version } }))}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <div className="grid gap-4 sm:grid-cols-2">
          <form
            className="grid content-start gap-3"
            onSubmit={(event) => {
              event.preventDefault()
              const code = textOf(new FormData(event.currentTarget), 'listed')
              if (code) void run(() => api(path, { method: 'POST', body: { code } }))
            }}
          >
            <PlainSelect id="listed" label={t('add')} options={[{ value: '', label: t('choose') }, ...left]} />
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
              void run(() => api(path, { method: 'POST', body: { name: textOf(new FormData(form), 'own') } })).then((good) => good && form.reset())
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
      )}
    </div>
  )
}

const sensitivities = ['low', 'medium', 'high', 'very high']

function PopulationForm({ population, busy, onSave }: { population: Population; busy: boolean; onSave: (body: Record<string, unknown>) => void }) {
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
      <PlainText id={id('definition')} label={t('definition')} defaultValue={population.definition} />
      <div className="grid gap-3 sm:grid-cols-3">
        <PlainInput id={id('size')} type="number" min={0} label={t('size')} defaultValue={population.sizeEstimate ?? ''} />
        <PlainInput id={id('source')} label={t('sizeSource')} defaultValue={population.sizeSource} />
        <PlainInput id={id('on')} type="date" label={t('sizeOn')} defaultValue={population.sizeOn ?? ''} />
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
