'use client'
import { useTranslations } from 'next-intl'
import { grades, personGroups, timelinessCuts } from '@/lib/core/coverage/estimate/estimate'
import { ProseInput, SelectInput, TextInput } from './estimate-fields'

/**
 * What the counts mean and whom they are about, so that counts that do not belong together are
 * found.
 */
export function ScopeFields() {
  const t = useTranslations('workbench')
  const persons = [
    { value: '', label: t('notSaid') },
    ...personGroups.map((value) => ({ value, label: t(`persons-${value}`) })),
  ]
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-bold text-lg">{t('meaning')}</legend>
      {(['numerator', 'denominator'] as const).map((part) => (
        <div key={part} className="grid gap-4 rounded border border-line p-3">
          <ProseInput name={`${part}Definition`} label={t(`${part}Definition`)} />
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectInput
              name={`${part}Scope.persons`}
              label={t('persons', { part: t(part) })}
              options={persons}
            />
            <TextInput
              name={`${part}Scope.year`}
              label={t('scopeYear', { part: t(part) })}
              inputMode="numeric"
            />
            <TextInput
              name={`${part}Scope.territory`}
              label={t('scopeTerritory', { part: t(part) })}
              placeholder={t('wholeCountry')}
            />
          </div>
        </div>
      ))}
      <SelectInput
        name="timeliness"
        label={t('timeliness')}
        options={[
          { value: '', label: t('notSaid') },
          ...timelinessCuts.map((value) => ({ value, label: t(`timeliness-${value}`) })),
        ]}
      />
    </fieldset>
  )
}

/** How good the figure is, and who may see it. */
export function QualityFields() {
  const t = useTranslations('workbench')
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-bold text-lg">{t('quality')}</legend>
      <SelectInput
        name="grade"
        label={t('gradeLabel')}
        help={t('gradeHelp')}
        options={[
          { value: '', label: t('notSaid') },
          ...grades.map((value) => ({ value, label: t(`grade-${value}`) })),
        ]}
      />
      <ProseInput name="limits" label={t('limits')} help={t('limitsHelp')} rows={3} />
      <SelectInput
        name="disclosure"
        label={t('disclosure')}
        options={(['public', 'internal'] as const).map((value) => ({
          value,
          label: t(`disclosure-${value}`),
        }))}
      />
    </fieldset>
  )
}
