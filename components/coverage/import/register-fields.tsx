'use client'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { type DateFormatKey, dateFormats } from '@/lib/core/coverage/import/date-format'
import type { RegisterMapping } from '@/lib/core/coverage/import/file-mapping'
import { eventValues } from '@/lib/core/coverage/import/suggested-mapping'
import {
  ColumnSelect,
  errorAt,
  type MappingParts,
  NumberInput,
  ValueChoices,
  valuesOf,
} from './mapping-inputs'

type Parts = MappingParts<RegisterMapping>

/** What happened and when, and the legal period. */
export function RegisterFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  const { change } = parts
  return (
    <>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('dates')}</legend>
        {(['eventDate', 'registrationDate'] as const).map((part) => (
          <DateField
            key={part}
            {...parts}
            part={part}
            chosen={parts.mapping[part]}
            none={t('choose')}
            onChoose={(date) =>
              change({ [part]: date ?? { column: '', format: parts.mapping[part].format } })
            }
          />
        ))}
      </fieldset>
      <fieldset className="grid min-w-0 grid-cols-1 gap-4">
        <legend className="mb-2 font-bold text-lg">{t('events')}</legend>
        <EventFields {...parts} />
        <LegalDays {...parts} />
      </fieldset>
    </>
  )
}

interface DateProps extends Parts {
  part: 'eventDate' | 'registrationDate' | 'birthDate'
  chosen: RegisterMapping['eventDate'] | null
  none: string
  onChoose: (date: RegisterMapping['eventDate'] | null) => void
}

function DateField({ columns, errors, part, chosen, none, onChoose }: DateProps) {
  const t = useTranslations('coverageImport')
  const fitting = columns.find(({ name }) => name === chosen?.column)?.dateFormats ?? []
  const choose = (name: string | null) => {
    const found = columns.find((one) => one.name === name)
    onChoose(
      name === null
        ? null
        : { column: name, format: found?.dateFormats[0] ?? chosen?.format ?? 'iso' },
    )
  }
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <ColumnSelect
        id={part}
        label={t(part)}
        columns={columns}
        value={chosen?.column ?? null}
        none={none}
        onChange={choose}
        error={errorAt(errors, part)}
      />
      {(chosen || part !== 'birthDate') && (
        <PlainSelect
          id={`${part}-format`}
          label={t(`${part}Format`)}
          options={dateFormats.map(({ key, label }) => ({
            value: key,
            label: fitting.includes(key) ? t('formatFits', { label }) : label,
          }))}
          value={chosen?.format ?? 'iso'}
          onChange={(event) =>
            onChoose({ column: chosen?.column ?? '', format: event.target.value as DateFormatKey })
          }
          {...(fitting.length > 1 && { help: t('formatUnclear') })}
        />
      )}
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
        ? {
            from: 'column',
            column: found.name,
            values: eventValues(found, { events, populations: [] }),
          }
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
          onChoose={(value, key) =>
            change({ event: { ...event, values: { ...event.values, [value]: key || null } } })
          }
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
              change({
                legalDays: {
                  ...Object.fromEntries(Object.entries(legalDays).filter(([one]) => one !== key)),
                  ...(days !== null && { [key]: days }),
                },
              })
            }
          />
        ))}
    </div>
  )
}

/** Duplicates and ages, for those who need them. */
export function MoreRegisterFields({ entries, ...parts }: Parts & { entries: Parts['columns'] }) {
  const {
    mapping: { age, record, birthDate },
    change,
    columns,
    errors,
  } = parts
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
          onChange={(name) =>
            change({ age: name === null ? null : { column: name, under: age?.under ?? 5 } })
          }
          error={errorAt(errors, 'age')}
        />
        {age && (
          <NumberInput
            id="age-under"
            label={t('ageUnder')}
            value={age.under}
            onChange={(under) => change({ age: { ...age, under: under ?? 5 } })}
          />
        )}
      </div>
      <DateField
        {...parts}
        part="birthDate"
        chosen={birthDate}
        none={t('notUsed')}
        onChoose={(date) => change({ birthDate: date })}
      />
    </fieldset>
  )
}
