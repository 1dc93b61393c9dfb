import type { ReactNode } from 'react'

/** A wide table in a narrow place: it scrolls on its own, by keyboard too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds no control must take the focus to be scrolled by keyboard
    <section aria-label={label} className="overflow-x-auto" tabIndex={0}>
      {children}
    </section>
  )
}
