import type { ReactNode } from 'react'

/**
 * A wide table that scrolls by itself, by keyboard too; its first column stays in sight from 768 px
 * on.
 */
export function ScrollTable({
  caption,
  head,
  children,
}: {
  caption: string
  head: string[]
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse break-words text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((label, index) => (
              <th
                key={label}
                scope="col"
                className={`border border-line bg-ground p-2 text-start align-bottom ${index === 0 ? 'md:sticky md:start-0' : ''}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th
      scope="row"
      className="min-w-40 border border-line bg-paper p-2 text-start align-top font-normal md:sticky md:start-0"
    >
      {children}
    </th>
  )
}

export function Cell({ numeric = false, children }: { numeric?: boolean; children: ReactNode }) {
  return (
    <td
      className={`min-w-20 border border-line p-2 align-top ${numeric ? 'text-end tabular-nums' : ''}`}
    >
      {children}
    </td>
  )
}
