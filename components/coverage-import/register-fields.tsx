'use client'
import { useTranslations } from 'next-intl'
import { type DateFormatKey, dateFormats } from '@/lib/core/coverage/files/date-format'
import type { RegisterMapping } from '@/lib/core/coverage/files/file-mapping'
import { eventValues } from '@/lib/core/coverage/files/suggested-mapping'
import { PlainSelect } from '../forms/plain-input'
import { ColumnSelect, errorAt, type MappingParts, NumberInput, ValueChoices, valuesOf } from './mapping-inputs'

type Parts = MappingParts<RegisterMapping>

/** What happened and when, and the legal period. */
export function RegisterFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  return (
    <>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('dates')}</legend>
        <DateField {...parts} part="eventDate" />
        <DateField {...parts} part="registrationDate" />
      </fieldset>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('events')}</legend>
        <EventFields {...parts} />
        <LegalDays {...parts} />
      </fieldset>
    </>
  )
}

function DateField({ mapping, change, columns, errors, part }: Parts & { part: 'eventDate' | 'registrationDate' }) {
  const t = useTranslations('coverageImport')
  const { column, format } = mapping[part]
  const fitting = columns.find(({ name }) => name === column)?.dateFormats ?? []
  const choose = (name: string | null) => {
    const found = columns.find((one) => one.name === name)
    change({ [part]: { column: name ?? '', format: found?.dateFormats[0] ?? format } })
  }
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <ColumnSelect id={part} label={t(part)} columns={columns} value={column} none={t('choose')} onChange={choose} error={errorAt(errors, part)} />
      <PlainSelect
        id={`${part}-format`}
        label={t(`${part}Format`)}
        options={dateFormats.map(({ key, label }) => ({ value: key, label: fitting.includes(key) ? t('formatFits', { label }) : label }))}
        value={format}
        onChange={(event) => change({ [part]: { column, format: event.target.value as DateFormatKey } })}
        {...(fitting.length > 1 && { help: t('formatUnclear') })}
      />
    </div>
  )
}

function EventFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  const { mapping, change, columns, events, errors } = parts
  const { event } = mapping
  const options = events.map(({ key, title }) => ({ value: key, label: title }))
  const choose = (name: string | null) => {
    const found = columns.find((one) => one.name === name)
    change({
      event: found
        ? { from: 'column', column: found.name, values: eventValues(found, { events, populations: [] }) }
        : { from: 'one', event: events[0]?.key ?? '' },
    })
  }
  return (
    <>
      <ColumnSelect
        id="event-column"
        label={t('eventColumn')}
        columns={columns}
        value={event.from === 'column' ? event.column : null}
        none={t('oneEvent')}
        onChange={choose}
        error={errorAt(errors, 'event')}
      />
      {event.from === 'one' ? (
        <PlainSelect
          id="event"
          label={t('event')}
          options={options}
          value={event.event}
          onChange={(chosen) => change({ event: { from: 'one', event: chosen.target.value } })}
        />
      ) : (
        <ValueChoices
          id="event-value"
          legend={t('eventValues')}
          values={valuesOf(event.column, parts, Object.keys(event.values))}
          options={[{ value: '', label: t('leaveOut') }, ...options]}
          chosen={(value) => event.values[value] ?? ''}
          onChoose={(value, key) => change({ event: { ...event, values: { ...event.values, [value]: key || null } } })}
        />
      )}
    </>
  )
}

function LegalDays({ mapping: { event, legalDays }, change, events, errors }: Parts) {
  const t = useTranslations('coverageImport')
  const used = event.from === 'one' ? [event.event] : Object.values(event.values)
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {events
        .filter(({ key }) => used.includes(key))
        .map(({ key, title }) => (
          <NumberInput
            key={key}
            id={`legal-${key}`}
            label={t('legalDays', { event: title })}
            help={t('legalDaysHelp')}
            value={legalDays[key] ?? null}
            error={errorAt(errors, `legalDays.${key}`)}
            onChange={(days) =>
              change({ legalDays: { ...Object.fromEntries(Object.entries(legalDays).filter(([one]) => one !== key)), ...(days !== null && { [key]: days }) } })
            }
          />
        ))}
    </div>
  )
}

/** Duplicates and ages, for those who need them. */
export function MoreRegisterFields({ mapping: { age, record }, change, columns, entries, errors }: Parts & { entries: Parts['columns'] }) {
  const t = useTranslations('coverageImport')
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-4">
      <legend className="mb-2 font-bold text-lg">{t('more')}</legend>
      <ColumnSelect
        id="record"
        label={t('record')}
        help={t('recordHelp')}
        columns={entries}
        value={record}
        none={t('notUsed')}
        onChange={(name) => change({ record: name })}
        error={errorAt(errors, 'record')}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <ColumnSelect
          id="age-column"
          label={t('ageColumn')}
          columns={columns}
          value={age?.column ?? null}
          none={t('notUsed')}
          onChange={(name) => change({ age: name === null ? null : { column: name, under: age?.under ?? 5 } })}
          error={errorAt(errors, 'age')}
        />
        {age && <NumberInput id="age-under" label={t('ageUnder')} value={age.under} onChange={(under) => change({ age: { ...age, under: under ?? 5 } })} />}
      </div>
    </fieldset>
  )
}
