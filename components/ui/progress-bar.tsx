/** How far something is, as a bar with its words. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100)
  return (
    <div className="grid gap-1">
      <p>
        {label} <span className="font-semibold">{percent} %</span>
      </p>
      <progress
        className="h-3 w-full accent-primary"
        max={100}
        value={percent}
        aria-label={label}
      />
    </div>
  )
}
