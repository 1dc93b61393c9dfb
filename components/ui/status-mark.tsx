const looks: Record<string, string> = {
  'not-started': 'border-line bg-ground text-muted',
  'in-progress': 'border-primary bg-paper text-primary',
  'in-review': 'border-warn bg-warn-ground text-warn',
  completed: 'border-good bg-good-ground text-good',
  returned: 'border-bad bg-bad-ground text-bad',
  reopened: 'border-warn bg-warn-ground text-warn',
}

/** A state in words, with a colour beside them. */
export function StatusMark({ status, label }: { status: string; label: string }) {
  return (
    <span
      className={`inline-block rounded border px-2 py-0.5 font-semibold text-sm ${looks[status] ?? looks['not-started']}`}
    >
      {label}
    </span>
  )
}
