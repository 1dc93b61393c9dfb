import type { ReactNode } from 'react'

export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <section className={`rounded-lg border border-line bg-paper p-4 sm:p-6 ${className}`}>{children}</section>
}
