'use client'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import type { SurveyMapping } from '@/lib/core/coverage/import/file-mapping'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { ColumnSelect, errorAt, type MappingParts, NumberInput } from './mapping-inputs'

type Parts = MappingParts<SurveyMapping>

/** What the survey measures, and how it was drawn. */
export function SurveyFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  return (
    <>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('measured')}</legend>
        <MeasureFields {...parts} />
      </fieldset>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('design')}</legend>
        <DesignFields {...parts} />
      </fieldset>
    </>
  )
}

function MeasureFields({
  mapping: { indicator, subset, measures },
  change,
  events,
  errors,
}: Parts) {
  const t = useTranslations('coverageImport')
  const said = useTranslations('coverage')
  const shares = coverageIndicators.filter(({ kind }) => kind === 'share')
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        <PlainSelect
          id="measures-indicator"
          label={t('indicator')}
          options={shares.map(({ key }) => ({
            value: key,
            label: `${key} ${said(`indicator.${key}.label`)}`,
          }))}
          value={measures.indicator}
          error={errorAt(errors, 'measures.indicator')}
          onChange={(event) => change({ measures: { ...measures, indicator: event.target.value } })}
        />
        <PlainSelect
          id="measures-event"
          label={t('event')}
          options={events.map(({ key, title }) => ({ value: key, label: title }))}
          value={measures.event}
          error={errorAt(errors, 'measures.event')}
          onChange={(event) => change({ measures: { ...measures, event: event.target.value } })}
        />
        <NumberInput
          id="measures-year"
          label={t('year')}
          value={measures.year || null}
          error={errorAt(errors, 'measures.year')}
          onChange={(year) => change({ measures: { ...measures, year: year ?? 0 } })}
        />
      </div>
      <PlainInput
        id="indicator"
        label={t('condition')}
        help={t('conditionHelp')}
        value={indicator}
        error={errorAt(errors, 'indicator')}
        onChange={(event) => change({ indicator: event.target.value })}
      />
      <PlainInput
        id="subset"
        label={t('subset')}
        help={t('subsetHelp')}
        value={subset ?? ''}
        error={errorAt(errors, 'subset')}
        onChange={(event) => change({ subset: event.target.value || null })}
      />
    </>
  )
}

function DesignFields({ mapping, change, columns, errors }: Parts) {
  const t = useTranslations('coverageImport')
  const lonely = (['', 'adjust', 'average', 'certainty'] as const).map((value) => ({
    value,
    label: t(`lonely-${value || 'refuse'}`),
  }))
  return (
    <>
      <ColumnSelect
        id="weight"
        label={t('weight')}
        columns={columns}
        value={mapping.weight}
        none={t('noWeight')}
        onChange={(weight) => change({ weight })}
        error={errorAt(errors, 'weight')}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {(['strata', 'psu', 'fpc'] as const).map((part) => (
          <ColumnSelect
            key={part}
            id={part}
            label={t(part)}
            help={t(`${part}Help`)}
            columns={columns}
            value={mapping[part][0] ?? null}
            none={t('notUsed')}
            onChange={(name) => change({ [part]: name === null ? [] : [name] })}
            error={errorAt(errors, part)}
          />
        ))}
      </div>
      <PlainSelect
        id="lonely"
        label={t('lonely')}
        help={t('lonelyHelp')}
        options={lonely}
        value={mapping.lonelyPsu ?? ''}
        onChange={(event) =>
          change({ lonelyPsu: (event.target.value || null) as SurveyMapping['lonelyPsu'] })
        }
      />
    </>
  )
}
