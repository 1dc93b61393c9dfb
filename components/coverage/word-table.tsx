import type { BlockOf } from '@/lib/core/rendering/block'

/** A table of a document, on screen; what is wider than the screen is scrolled, by keyboard too. */
export function WordTable({ table }: { table: BlockOf<'table'> }) {
  const align = (index: number) =>
    table.columns[index]?.align === 'end' ? 'text-end' : 'text-start'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={table.caption}>
      <table
        className={`w-full border-collapse wrap-break-word text-sm ${table.columns.length > 5 ? 'min-w-4xl' : table.columns.length > 2 ? 'min-w-md' : ''}`}
      >
        <caption className="py-1 text-start font-semibold">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label }, index) => (
              <th
                key={label}
                scope="col"
                className={`border border-line bg-ground px-2 py-1 ${align(index)}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((cell, index) => (
                <td
                  key={table.columns[index]?.label}
                  className={`border border-line px-2 py-1 align-top ${align(index)}`}
                >
                  {cell.map(({ text }) => text).join('') || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
