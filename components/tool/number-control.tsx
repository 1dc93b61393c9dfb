import { useState } from 'react'
import { NumberCandidates } from '@/components/forms/number-candidates'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'
import type { ScalarField } from '@/lib/core/methodology/field'
import { readNumber } from '@/lib/core/read-number'
import type { FieldControlProps } from './field-control-props'

type NumberField = Extract<ScalarField, { kind: 'number' | 'percent' }>

/**
 * A number as people write it. What could mean two numbers, or none, is kept as typed, which the
 * form does not take, and is asked about; it is never guessed.
 */
export function NumberControl({
  id,
  field,
  value,
  error,
  note,
  onChange,
  onLeave,
}: FieldControlProps & { field: NumberField }) {
  const [draft, setDraft] = useState<string | null>(null)
  const type = (text: string) => {
    setDraft(text)
    const read = readNumber(text)
    onChange(read.kind === 'number' ? read.number : read.kind === 'empty' ? null : text, true)
  }
  const unsure = typeof value === 'string' ? readNumber(value) : null
  return (
    <div className="grid gap-2">
      <Labelled
        id={id}
        label={labelOf(field)}
        help={field.help}
        error={error}
        required={field.required}
      >
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={`${controlClass} sm:max-w-64`}
          value={draft ?? (value === null ? '' : String(value))}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, field.help, error, note)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            setDraft(null)
            onLeave?.()
          }}
        />
      </Labelled>
      {unsure?.kind === 'unsure' && (
        <NumberCandidates
          numbers={unsure.candidates}
          onChoose={(number) => {
            setDraft(null)
            onChange(number, false)
            onLeave?.()
          }}
        />
      )}
    </div>
  )
}

function labelOf(field: NumberField): string {
  const unit = field.kind === 'percent' ? '%' : field.unit
  return unit ? `${field.label} (${unit})` : field.label
}
