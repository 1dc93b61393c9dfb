import type { ReactNode } from 'react'

const tones = {
  info: 'border-primary bg-paper',
  good: 'border-good bg-good-ground',
  warn: 'border-warn bg-warn-ground',
  bad: 'border-bad bg-bad-ground',
}

/** A message that stands out; `live` ones are read out when they appear. */
export function Alert({
  tone = 'info',
  live = false,
  children,
}: {
  tone?: keyof typeof tones
  live?: boolean
  children: ReactNode
}) {
  return (
    <div
      role={live ? 'alert' : undefined}
      className={`rounded border-s-4 px-4 py-3 ${tones[tone]}`}
    >
      {children}
    </div>
  )
}
