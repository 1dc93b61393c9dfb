'use client'
import { useTranslations } from 'next-intl'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'
import type { FieldControlProps } from './field-control-props'

export function ChoiceControl(props: FieldControlProps) {
  const { id, field, value, options, error, note, onChange } = props
  const t = useTranslations('tool')
  const chosen = typeof value === 'string' ? value : ''
  const known = chosen === '' || options.some((option) => option.value === chosen)
  return (
    <Labelled id={id} label={field.label} help={field.help} error={error} required={field.required}>
      <select
        id={id}
        className={controlClass}
        value={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, field.help, error, note)}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{options.length === 0 ? t('nothingToChoose') : t('none')}</option>
        {!known && <option value={chosen}>{t('notOpen')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function MultiChoiceControl({
  id,
  field,
  value,
  options,
  error,
  note,
  onChange,
}: FieldControlProps) {
  const t = useTranslations('tool')
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const toggle = (option: string, on: boolean) => {
    const next = on ? [...chosen, option] : chosen.filter((other) => other !== option)
    onChange(next.length > 0 ? next : null)
  }
  return (
    <fieldset
      id={id}
      className="grid gap-1"
      aria-describedby={describedBy(id, field.help, error, note)}
    >
      <legend className="font-semibold">{field.label}</legend>
      {field.help && (
        <p id={`${id}-help`} className="text-muted text-sm">
          {field.help}
        </p>
      )}
      <div className="max-h-56 overflow-y-auto rounded border border-line bg-paper px-3 py-1">
        {options.length === 0 && <p className="py-2 text-muted text-sm">{t('nothingToChoose')}</p>}
        {options.map((option) => (
          <label key={option.value} className="flex min-h-9 items-center gap-2 py-1">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}
