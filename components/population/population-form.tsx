'use client'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles, SavedText } from '@/components/save/saved-field'
import { Button } from '@/components/ui/button'
import type { FormSession, FormSnapshot } from '@/lib/client/form/form-session'
import { sensitivities } from '@/lib/core/population/requests'
import type { PopulationWords } from './use-population-words'

interface Props {
  session: FormSession
  snapshot: FormSnapshot
  place: string
  labels: PopulationWords
  onClose: () => void
}

const plain = (typed: string) => typed.trim()
const number = (typed: string) => (typed === '' ? null : Number(typed))

/** What is known of one population, saved field by field. */
export function PopulationForm({ session, snapshot, place, labels, onClose }: Props) {
  const t = useTranslations('scope')
  const field = (name: keyof PopulationWords) =>
    ({ session, snapshot, field: name, label: labels[name], read: plain }) as const
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <SaveLine place={place} />
      <SavedText {...field('name')} />
      <SavedText {...field('definition')} rows={3} />
      <div className="grid gap-3 sm:grid-cols-3">
        <SavedText {...field('sizeEstimate')} type="number" min={0} read={number} />
        <SavedText {...field('sizeSource')} />
        <SavedText {...field('sizeOn')} type="date" read={(typed) => typed || null} />
      </div>
      <SavedText {...field('areas')} />
      <FieldTroubles {...field('sensitivity')} words={undefined}>
        <PlainSelect
          id={session.idOf('sensitivity')}
          label={labels.sensitivity}
          value={String(snapshot.values.sensitivity ?? '')}
          error={snapshot.refusals.sensitivity}
          options={sensitivities.map((value) => ({ value, label: t(`sensitivity-${value}`) }))}
          onChange={({ target }) => session.set('sensitivity', target.value)}
        />
      </FieldTroubles>
      <div>
        <Button look="secondary" onClick={onClose}>
          {t('donePopulation')}
        </Button>
      </div>
    </div>
  )
}
