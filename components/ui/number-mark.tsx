const looks: Record<string, string> = {
  'not-started': 'border-line bg-ground text-muted',
  'in-progress': 'border-primary bg-paper text-primary',
  'in-review': 'border-warn bg-warn-ground text-warn',
  completed: 'border-good bg-good text-white',
  returned: 'border-bad bg-bad-ground text-bad',
  reopened: 'border-warn bg-warn-ground text-warn',
}

/** A number in a circle with the colour of its state; the words beside it say the same. */
export function NumberMark({
  number,
  status,
  flagged = false,
}: {
  number: number
  status: string
  flagged?: boolean
}) {
  return (
    <span
      aria-hidden="true"
      className={`relative grid size-9 shrink-0 place-items-center rounded-full border-2 font-bold text-sm ${looks[status] ?? looks['not-started']}`}
    >
      {number}
      {flagged && (
        <span className="absolute -end-1 -top-1 grid size-4 place-items-center rounded-full bg-warn text-white text-xs">
          !
        </span>
      )}
    </span>
  )
}
