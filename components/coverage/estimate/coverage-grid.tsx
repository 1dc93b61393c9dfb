import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { GridRow } from '@/lib/core/coverage/estimate/grid'
import { GridLink } from './grid-link'

/** The rows of one event with what stands above them. */
export interface EventRows {
  event: string
  title: string
  indicator: string
  rows: (GridRow & { name: string })[]
}

interface Props {
  events: EventRows[]
  years: number[]
  /** Address of a cell by its name. */
  cellAddress: Record<string, string>
  editable: boolean
}

/** Events and populations by years: a table, and on a narrow screen a card for each row. */
export function CoverageGrid({ events, years, cellAddress, editable }: Props) {
  const t = useTranslations('workbench')
  const link = (name: string, cell: GridRow['cells'][number]) => (
    <GridLink
      cell={cell}
      href={cellAddress[cell.key] ?? ''}
      name={`${name}, ${cell.cell.year}`}
      editable={editable}
    />
  )
  return (
    <div className="grid gap-6">
      {events.map(({ event, title, indicator, rows }) => (
        <Card key={event}>
          <h2>{title}</h2>
          <p className="mb-3 text-muted">{indicator}</p>
          <div className="hidden overflow-x-auto md:block">
            <table className="w-full min-w-fit table-fixed border-collapse">
              <caption className="sr-only">{`${title}: ${indicator}`}</caption>
              <thead>
                <tr className="border-line border-b text-start">
                  <th scope="col" className="w-56 py-2 ps-1 pe-4 text-start">
                    {t('population')}
                  </th>
                  {years.map((year) => (
                    <th key={year} scope="col" className="w-36 px-3 py-2 text-start">
                      {year}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ populationId, name, cells }) => (
                  <tr
                    key={populationId}
                    className={`border-line border-b last:border-b-0 ${populationId === null ? 'bg-ground' : ''}`}
                  >
                    <th scope="row" className="py-2 ps-1 pe-4 text-start align-top font-semibold">
                      {name}
                    </th>
                    {cells.map((cell) => (
                      <td key={cell.key} className="px-1.5 py-1 align-top">
                        {link(`${title}, ${name}`, cell)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <RowCards rows={rows} link={(name, cell) => link(`${title}, ${name}`, cell)} />
        </Card>
      ))}
    </div>
  )
}

function RowCards({
  rows,
  link,
}: {
  rows: EventRows['rows']
  link: (name: string, cell: GridRow['cells'][number]) => ReactNode
}) {
  return (
    <ul className="grid gap-4 md:hidden">
      {rows.map(({ populationId, name, cells }) => (
        <li key={populationId} className="rounded border border-line p-3">
          <h3 className="mb-1">{name}</h3>
          <dl className="grid gap-1">
            {cells.map((cell) => (
              <div
                key={cell.key}
                className="grid grid-cols-[4rem_1fr] items-baseline border-line border-t"
              >
                <dt className="font-semibold">{cell.cell.year}</dt>
                <dd>{link(name, cell)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
