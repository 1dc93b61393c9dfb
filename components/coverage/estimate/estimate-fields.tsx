'use client'
import type { ComponentProps } from 'react'
import { type FieldPath, get, useFormContext } from 'react-hook-form'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'
import type { EnteredEstimate } from '@/lib/core/coverage/estimate/entered-estimate'

interface Common {
  name: FieldPath<EnteredEstimate>
  label: string
  help?: string | undefined
  required?: boolean
}

/** Ties a control of the estimate's form to its label, help and error. */
function useField({ name, label, help, required }: Common) {
  const { register, formState } = useFormContext<EnteredEstimate>()
  const id = name.replaceAll('.', '-')
  const { message: error } = (get(formState.errors, name) ?? {}) as { message?: string }
  return {
    labelled: { id, label, help, error, required },
    control: {
      id,
      ...register(name),
      className: controlClass,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': describedBy(id, help, error),
    },
  }
}

export function TextInput({
  name,
  label,
  help,
  required,
  ...rest
}: Common & ComponentProps<'input'>) {
  const { labelled, control } = useField({ name, label, help, ...(required && { required }) })
  return (
    <Labelled {...labelled}>
      <input autoComplete="off" {...rest} {...control} />
    </Labelled>
  )
}

export function ProseInput({ name, label, help, required, rows = 2 }: Common & { rows?: number }) {
  const { labelled, control } = useField({ name, label, help, ...(required && { required }) })
  return (
    <Labelled {...labelled}>
      <textarea rows={rows} {...control} />
    </Labelled>
  )
}

export function SelectInput({
  name,
  label,
  help,
  required,
  options,
}: Common & { options: { value: string; label: string }[] }) {
  const { labelled, control } = useField({ name, label, help, ...(required && { required }) })
  return (
    <Labelled {...labelled}>
      <select {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
