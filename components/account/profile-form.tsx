'use client'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles, SavedText } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'

interface Props {
  profile: { name: string; institution: string; language: string; timeZone: string }
  timeZones: string[]
  /** That screens can be in. */
  languages: string[]
}

/** One's own name, institution, language and time zone, saved as they are typed. */
export function ProfileForm({ profile, timeZones, languages }: Props) {
  const t = useTranslations('account')
  const { name, institution, language, timeZone } = profile
  const labels = {
    name: t('name'),
    institution: t('institution'),
    language: t('language'),
    timeZone: t('timeZone'),
  }
  const { place, session, snapshot } = useFormSession({
    operation: 'PATCH /account',
    ...{ href: '/account', title: t('profile'), labels, version: null },
    values: { name, institution, language, timeZone },
  })
  const form = { session, snapshot, read: (text: string) => text.trim() }
  return (
    <div className="grid gap-4">
      <SaveLine place={place} />
      <SavedText {...form} field="name" label={labels.name} autoComplete="name" />
      <SavedText
        {...form}
        field="institution"
        label={labels.institution}
        autoComplete="organization"
      />
      {languages.length > 1 && (
        <FieldTroubles {...form} field="language" label={labels.language}>
          <PlainSelect
            id="language"
            label={labels.language}
            error={snapshot.refusals.language}
            value={String(snapshot.values.language)}
            options={[
              { value: '', label: t('languageOfBrowser') },
              ...languages.map((tag) => ({ value: tag, label: ownName(tag) })),
            ]}
            onChange={(event) => session.set('language', event.target.value)}
          />
        </FieldTroubles>
      )}
      <FieldTroubles {...form} field="timeZone" label={labels.timeZone}>
        <PlainSelect
          id="timeZone"
          label={labels.timeZone}
          error={snapshot.refusals.timeZone}
          value={String(snapshot.values.timeZone)}
          options={timeZones.map((zone) => ({ value: zone, label: zone }))}
          onChange={(event) => session.set('timeZone', event.target.value)}
        />
      </FieldTroubles>
    </div>
  )
}

/** As its speakers call it. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}
