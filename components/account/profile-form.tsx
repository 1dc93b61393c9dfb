'use client'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles, SavedText } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'

/** One's own name, institution and time zone, saved as they are typed. */
export function ProfileForm({
  profile,
  timeZones,
}: {
  profile: { name: string; institution: string; timeZone: string }
  timeZones: string[]
}) {
  const t = useTranslations('account')
  const { name, institution, timeZone } = profile
  const labels = { name: t('name'), institution: t('institution'), timeZone: t('timeZone') }
  const { place, session, snapshot } = useFormSession({
    operation: 'PATCH /account',
    ...{ href: '/account', title: t('profile'), labels, version: null },
    values: { name, institution, timeZone },
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
