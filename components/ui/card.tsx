import type { ReactNode } from 'react'

export function Card({
  children,
  accent = false,
  className = '',
}: {
  children: ReactNode
  accent?: boolean
  className?: string
}) {
  return (
    <section
      className={`rounded-lg border border-line bg-paper p-4 sm:p-6 ${accent ? 'border-s-8 border-s-primary' : ''} ${className}`}
    >
      {children}
    </section>
  )
}
