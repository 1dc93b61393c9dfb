import type { ReactNode } from 'react'

/** Ties label, help and error to the control of `id`; pass `describedBy(id, …)` to the control. */
export function Labelled({
  id,
  label,
  help,
  error,
  required,
  children,
}: {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  children: ReactNode
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-muted text-sm">
          {help}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  )
}

export function describedBy(
  id: string,
  help?: string | undefined,
  error?: string | undefined,
  note?: string | undefined,
): string | undefined {
  const ids = [help && `${id}-help`, error && `${id}-error`, note]
  return ids.filter(Boolean).join(' ') || undefined
}

/** Look of every text control, so that forms are alike everywhere. */
export const controlClass =
  'w-full min-h-11 rounded border border-muted bg-paper px-3 py-2 aria-invalid:border-bad aria-invalid:border-2 disabled:bg-ground'
