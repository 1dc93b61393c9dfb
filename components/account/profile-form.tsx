'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

export function ProfileForm({
  profile,
  timeZones,
}: {
  profile: { name: string; institution: string; language: string; timeZone: string }
  timeZones: string[]
}) {
  const t = useTranslations('account')
  const [saved, setSaved] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const save = async (form: FormData) => {
    const body = {
      name: textOf(form, 'name'),
      institution: textOf(form, 'institution'),
      language: profile.language,
      timeZone: textOf(form, 'timeZone'),
    }
    setSaved(await submit(() => api('/account', { method: 'PUT', body })))
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput
        id="name"
        label={t('name')}
        defaultValue={profile.name}
        required
        autoComplete="name"
        error={errors.name}
      />
      <PlainInput
        id="institution"
        label={t('institution')}
        defaultValue={profile.institution}
        autoComplete="organization"
      />
      <PlainSelect
        id="timeZone"
        label={t('timeZone')}
        defaultValue={profile.timeZone}
        options={timeZones.map((zone) => ({ value: zone, label: zone }))}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" disabled={busy}>
          {t('save')}
        </Button>
        <p role="status">{saved && t('saved')}</p>
      </div>
    </form>
  )
}
