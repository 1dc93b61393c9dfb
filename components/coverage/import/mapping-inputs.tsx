'use client'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import type { ColumnProfile } from '@/lib/core/coverage/import/column-profile'

export interface Option {
  value: string
  label: string
}

/** What every part of the form knows. */
export interface MappingParts<M> {
  mapping: M
  change: (part: Partial<M>) => void
  columns: readonly ColumnProfile[]
  /** Values that a run met and the mapping did not name, by column. */
  met: Readonly<Record<string, readonly string[]>>
  events: { key: string; title: string }[]
  populations: { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
}

/** The first refusal of an input or of a part of it. */
export function errorAt(
  errors: Readonly<Record<string, string>>,
  path: string,
): string | undefined {
  const found = Object.keys(errors).find(
    (key) =>
      key === path ||
      key === `mapping.${path}` ||
      key.startsWith(`${path}.`) ||
      key.startsWith(`mapping.${path}.`),
  )
  return found === undefined ? undefined : errors[found]
}

interface ColumnSelectProps {
  id: string
  label: string
  help?: string
  columns: readonly ColumnProfile[]
  value: string | null
  onChange: (name: string | null) => void
  error?: string | undefined
  /** Words of the empty choice. */
  none: string
}

/** Choice of a column; those about persons are not offered. */
export function ColumnSelect({
  id,
  label,
  help,
  columns,
  value,
  onChange,
  error,
  none,
}: ColumnSelectProps) {
  const options = [
    { value: '', label: none },
    ...columns.map(({ name }) => ({ value: name, label: name })),
  ]
  return (
    <PlainSelect
      id={id}
      label={label}
      options={options}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(event.target.value || null)}
      {...(help && { help })}
    />
  )
}

/** What each value of a column stands for. */
export function ValueChoices({
  id,
  legend,
  values,
  options,
  chosen,
  onChoose,
}: {
  id: string
  legend: string
  values: readonly string[]
  options: Option[]
  chosen: (value: string) => string
  onChoose: (value: string, target: string) => void
}) {
  const t = useTranslations('coverageImport')
  if (values.length === 0) return <p className="text-muted">{t('noValues')}</p>
  return (
    <fieldset className="min-w-0 rounded border border-line p-3">
      <legend className="px-1 font-semibold">{legend}</legend>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {values.map((value, index) => (
          <PlainSelect
            key={value}
            id={`${id}-${index}`}
            label={value}
            options={options}
            value={chosen(value)}
            onChange={(event) => onChoose(value, event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Values of a column seen in the first rows, met in a run or named by the mapping. */
export function valuesOf(
  name: string,
  { columns, met }: Pick<MappingParts<unknown>, 'columns' | 'met'>,
  named: readonly string[],
): string[] {
  const seen = columns.find((column) => column.name === name)?.values ?? []
  const all = [...seen, ...(met[name] ?? []), ...named].filter((value) => value !== '')
  return [...new Map(all.map((value) => [value.trim().toLowerCase(), value])).values()]
}

export function NumberInput({
  id,
  label,
  help,
  value,
  onChange,
  error,
}: {
  id: string
  label: string
  help?: string
  value: number | null
  onChange: (value: number | null) => void
  error?: string | undefined
}) {
  return (
    <PlainInput
      id={id}
      label={label}
      inputMode="decimal"
      defaultValue={value ?? ''}
      error={error}
      onChange={(event) => {
        const text = event.target.value.trim()
        onChange(text === '' || Number.isNaN(Number(text)) ? null : Number(text))
      }}
      {...(help && { help })}
    />
  )
}
