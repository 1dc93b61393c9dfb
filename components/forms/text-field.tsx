import type { ComponentProps } from 'react'
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form'
import { controlClass, describedBy, Labelled } from '@/components/ui/labelled'

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string
  help?: string | undefined
  registration: UseFormRegisterReturn
  error?: FieldError | undefined
}

/** A one-line input of a react-hook-form form. */
export function TextField({ label, help, registration, error, required, ...input }: Props) {
  const id = `field-${registration.name}`
  return (
    <Labelled id={id} label={label} help={help} error={error?.message} required={required}>
      <input
        id={id}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error?.message)}
        {...registration}
        {...input}
      />
    </Labelled>
  )
}
