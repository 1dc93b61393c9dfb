import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Told } from '@/components/forms/told'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { RegisterRow } from '@/lib/core/coverage/import/register-result'
import type { SurveyGroup } from '@/lib/core/coverage/import/survey-result'
import { type PlaceNames, usePlaceWords } from './use-place-words'

const head = 'border-line border-b px-2 py-2 text-start align-bottom wrap-normal'
const cell = 'whitespace-nowrap px-2 py-1.5 text-end tabular-nums'

/** Counts of a register by place of the grid. */
export function RegisterTable({ rows, names }: { rows: RegisterRow[]; names: PlaceNames }) {
  const words = usePlaceWords(names)
  const t = useTranslations('coverageImport')
  const format = useFormatter()
  const share = (part: number, whole: number) =>
    whole === 0 ? '' : format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <ResultTable
      title={t('counts')}
      columns={['registered', 'onTime', 'withinYear', 'later', 'notRegistered', 'median']}
    >
      {rows.map((row) => (
        <tr key={words.key(row)} className="border-line border-b">
          <th scope="row" className="min-w-48 px-2 py-1.5 text-start font-normal">
            {words.of(row)}
          </th>
          <td className={cell}>{format.number(row.registered)}</td>
          <td className={cell}>
            {format.number(row.onTime)}{' '}
            <span className="text-muted">{share(row.onTime, row.registered)}</span>
          </td>
          <td className={cell}>
            {format.number(row.withinYear)}{' '}
            <span className="text-muted">{share(row.withinYear, row.registered)}</span>
          </td>
          <td className={cell}>{format.number(row.registered - row.withinYear)}</td>
          <td className={cell}>{format.number(row.events - row.registered)}</td>
          <td className={cell}>{row.days === null ? '' : format.number(row.days)}</td>
        </tr>
      ))}
    </ResultTable>
  )
}

/** Shares of a survey by group. */
export function SurveyTable({
  groups,
  names,
  year,
  event,
}: {
  groups: SurveyGroup[]
  names: PlaceNames
  year: number
  event: string
}) {
  const words = usePlaceWords(names)
  const t = useTranslations('coverageImport')
  const format = useFormatter()
  const percent = (value: number) =>
    format.number(value, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <ResultTable title={t('shares')} columns={['share', 'error', 'respondents', 'effect']}>
      {groups.map(({ figure, rows, refusal, ...place }) => (
        <tr key={words.key({ ...place, year, event })} className="border-line border-b">
          <th scope="row" className="min-w-48 px-2 py-1.5 text-start font-normal">
            {words.of({ ...place, year, event })}
          </th>
          {figure ? (
            <>
              <td className={cell}>{percent(figure.rate)}</td>
              <td className={cell}>
                {format.number(figure.standardError * 100, { maximumFractionDigits: 2 })}
              </td>
              <td className={cell}>{format.number(rows)}</td>
              <td className={cell}>
                {figure.designEffect === null
                  ? ''
                  : format.number(figure.designEffect, { maximumFractionDigits: 2 })}
              </td>
            </>
          ) : (
            <td colSpan={4} className="px-2 py-1.5">
              {refusal && <Told reason={refusal} />}
            </td>
          )}
        </tr>
      ))}
    </ResultTable>
  )
}

type Column =
  | 'registered'
  | 'onTime'
  | 'withinYear'
  | 'later'
  | 'notRegistered'
  | 'median'
  | 'share'
  | 'error'
  | 'respondents'
  | 'effect'

function ResultTable({
  title,
  columns,
  children,
}: {
  title: string
  columns: readonly Column[]
  children: ReactNode
}) {
  const t = useTranslations('coverageImport')
  return (
    <ScrollArea label={title}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('place')}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className={`${head} text-end`}>
                {t(`column-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollArea>
  )
}
