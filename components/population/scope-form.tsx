'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles, SavedText } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'
import type { Json } from '@/lib/core/json'

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

/** What the assessment covers, saved field by field. */
export function ScopeForm({ assessment, events, editable }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const { id, version, territory, languages, referenceStart, referenceEnd } = assessment
  const values = { events: assessment.events, territory, languages, referenceStart, referenceEnd }
  const labels = {
    events: t('events'),
    territory: t('territory'),
    languages: t('languages'),
    referenceStart: t('start'),
    referenceEnd: t('end'),
  }
  const { place, session, snapshot } = useFormSession(
    {
      operation: 'PATCH /assessments/{assessmentId}',
      params: { assessmentId: id },
      ...{ href: `/assessments/${id}/scope`, title: t('title'), labels, values, version },
    },
    () => router.refresh(),
  )
  const chosen = listOf(snapshot.values.events ?? null)
  const form = { session, snapshot }
  const eventWords = (value: Json) =>
    events
      .filter((event) => listOf(value).includes(event.value))
      .map(({ label }) => label)
      .join(', ')
  return (
    <div className="grid gap-5">
      {editable && <SaveLine place={place} />}
      <fieldset disabled={!editable} className="grid gap-5">
        <FieldTroubles {...form} field="events" label={labels.events} words={eventWords}>
          <EventChoice
            legend={labels.events}
            options={events}
            chosen={chosen}
            onChange={(next) => session.set('events', next)}
          />
        </FieldTroubles>
        <SavedText
          {...form}
          field="territory"
          label={labels.territory}
          help={t('territoryHelp')}
          rows={Math.max(3, listOf(snapshot.values.territory ?? null).length + 1)}
          read={(text) => lines(text)}
          write={(value) => listOf(value).join('\n')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SavedText {...form} field="referenceStart" type="date" label={labels.referenceStart} />
          <SavedText {...form} field="referenceEnd" type="date" label={labels.referenceEnd} />
        </div>
        <SavedText
          {...form}
          field="languages"
          label={labels.languages}
          read={(text) => lines(text.replaceAll(',', '\n'))}
          write={(value) => listOf(value).join(', ')}
        />
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  legend: string
  options: { value: string; label: string }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

function EventChoice({ legend, options, chosen, onChange }: ChoiceProps) {
  const toggle = (value: string, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value ? on : chosen.includes(other))),
    )
  return (
    <fieldset id="events">
      <legend className="font-semibold">{legend}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-9 items-center gap-2 py-1">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function listOf(value: Json): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
