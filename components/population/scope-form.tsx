'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles, SavedText } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'
import type { Json } from '@/lib/core/json'
import type { DocumentLanguage } from '@/lib/core/rendering/words/languages'

interface Props {
  assessment: {
    id: string
    version: number
    events: string[]
    territory: string[]
    languages: string[]
    outputLanguage: DocumentLanguage
    referenceStart: string | null
    referenceEnd: string | null
  }
  events: { value: string; label: string }[]
  /** Those that outputs can be issued in. */
  languages: { value: string; label: string }[]
  editable: boolean
}

/** What the assessment covers, saved field by field. */
export function ScopeForm({ assessment, events, languages: offered, editable }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const { id, version, ...given } = assessment
  const { territory, languages, outputLanguage, referenceStart, referenceEnd } = given
  const values = {
    ...{ events: given.events, territory, languages, outputLanguage },
    ...{ referenceStart, referenceEnd },
  }
  const labels = {
    events: t('events'),
    territory: t('territory'),
    languages: t('languages'),
    outputLanguage: t('outputLanguage'),
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
        <OutputLanguage {...form} label={labels.outputLanguage} offered={offered} />
      </fieldset>
    </div>
  )
}

interface LanguageProps extends Pick<ReturnType<typeof useFormSession>, 'session' | 'snapshot'> {
  label: string
  offered: { value: string; label: string }[]
}

function OutputLanguage({ session, snapshot, label, offered }: LanguageProps) {
  const t = useTranslations('scope')
  const nameOf = (value: Json) => offered.find((each) => each.value === value)?.label ?? ''
  return (
    <FieldTroubles {...{ session, snapshot, label }} field="outputLanguage" words={nameOf}>
      <PlainSelect
        id="outputLanguage"
        label={label}
        help={t('outputLanguageHelp')}
        options={offered}
        value={String(snapshot.values.outputLanguage ?? '')}
        onChange={({ target }) => session.set('outputLanguage', target.value)}
      />
    </FieldTroubles>
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
