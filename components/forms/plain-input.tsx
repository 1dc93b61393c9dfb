import type { ComponentProps } from 'react'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'

type Common = { id: string; label: string; help?: string; error?: string | undefined }

/** Labelled controls of the small forms that keep their values in the DOM until they are sent. */
export function PlainInput({ id, label, help, error, ...rest }: Common & ComponentProps<'input'>) {
  return (
    <Labelled id={id} label={label} help={help} error={error} required={rest.required}>
      <input
        id={id}
        name={id}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        {...rest}
      />
    </Labelled>
  )
}

export function PlainText({
  id,
  label,
  help,
  error,
  ...rest
}: Common & ComponentProps<'textarea'>) {
  return (
    <Labelled id={id} label={label} help={help} error={error} required={rest.required}>
      <textarea
        id={id}
        name={id}
        rows={3}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        {...rest}
      />
    </Labelled>
  )
}

export function PlainSelect({
  id,
  label,
  help,
  error,
  options,
  ...rest
}: Common & ComponentProps<'select'> & { options: { value: string; label: string }[] }) {
  return (
    <Labelled id={id} label={label} help={help} error={error} required={rest.required}>
      <select
        id={id}
        name={id}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function CheckList({
  legend,
  name,
  options,
  chosen,
}: {
  legend: string
  name: string
  options: { value: string; label: string }[]
  chosen: readonly string[]
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-9 items-center gap-2 py-1">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
