'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'
import type { Json } from '@/lib/core/json'
import type { ScalarField } from '@/lib/core/methodology/field'
import { ChoiceControl, MultiChoiceControl } from './choice-control'
import type { FieldControlProps } from './field-control-props'
import { FileControl } from './file-control'
import { NumberControl } from './number-control'
import { ReadValue } from './read-value'

/** One field of a form, drawn by its kind. */
export function FieldControl(props: FieldControlProps) {
  const { field } = props
  if (props.disabled && field.kind !== 'calculated') return <ReadValue {...props} />
  switch (field.kind) {
    case 'number':
    case 'percent':
      return <NumberControl {...props} field={field} />
    case 'text':
    case 'date':
    case 'time':
    case 'long-text':
      return <TypedControl {...props} field={field} />
    case 'yes-no':
      return <YesNoControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} />
    case 'multi-choice':
      return <MultiChoiceControl {...props} />
    case 'reference':
      return field.multiple ? <MultiChoiceControl {...props} /> : <ChoiceControl {...props} />
    case 'file':
      return <FileControl {...props} multiple={field.multiple ?? false} />
    case 'calculated':
      return null
  }
}

const inputTypes = {
  text: 'text',
  date: 'date',
  time: 'time',
} as const

type TypedKind = 'text' | 'date' | 'time' | 'long-text'

/** Shows what is typed as it is typed, and hands over each stroke as far as it is a value. */
function TypedControl({
  id,
  field,
  value,
  error,
  note,
  onChange,
  onLeave,
}: FieldControlProps & { field: Extract<ScalarField, { kind: TypedKind }> }) {
  const [draft, setDraft] = useState<string | null>(null)
  const type = (text: string) => {
    setDraft(text)
    if (!isHalfTyped(field, text)) onChange(typedValue(field, text), true)
  }
  const leave = () => {
    if (draft !== null && isHalfTyped(field, draft)) onChange(typedValue(field, draft), true)
    setDraft(null)
    onLeave?.()
  }
  const shown = draft ?? (value === null || value === undefined ? '' : String(value))
  const shared = {
    id,
    className:
      field.kind === 'text' || field.kind === 'long-text'
        ? controlClass
        : `${controlClass} sm:max-w-64`,
    value: shown,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy(id, field.help, error, note),
    onBlur: leave,
  }
  return (
    <Labelled id={id} label={field.label} help={field.help} error={error} required={field.required}>
      {field.kind === 'long-text' ? (
        <textarea
          {...shared}
          rows={Math.min(12, Math.max(3, shown.split('\n').length + Math.floor(shown.length / 90)))}
          onChange={(event) => type(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={inputTypes[field.kind]}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Labelled>
  )
}

/** Browsers fill a date from the first figure of the year on. */
function isHalfTyped(field: ScalarField, text: string): boolean {
  return field.kind === 'date' && text !== '' && text < '1000'
}

function typedValue(field: ScalarField, text: string): Json {
  if (text.trim() === '') return null
  return field.kind === 'text' ? text.trim() : text
}

function YesNoControl({ value, onChange, ...props }: FieldControlProps) {
  const t = useTranslations('tool')
  const options = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ]
  const words = typeof value === 'boolean' ? (value ? 'yes' : 'no') : null
  return (
    <ChoiceControl
      {...props}
      options={options}
      value={words}
      onChange={(chosen) => onChange(chosen === null ? null : chosen === 'yes')}
    />
  )
}
