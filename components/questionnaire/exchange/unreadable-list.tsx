'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { useTell } from '@/lib/client/use-tell'
import type { Unreadable } from '@/lib/core/questionnaire/exchange/raw-workbook'

interface Props {
  unreadable: Unreadable[]
  leaveOut: boolean
  onLeaveOut: (leaveOut: boolean) => void
}

/** Cells that could not be read, each with what to do about it. */
export function UnreadableList({ unreadable, leaveOut, onLeaveOut }: Props) {
  const t = useTranslations('exchange')
  const tell = useTell()
  if (unreadable.length === 0) return null
  return (
    <Alert tone="bad">
      <section className="grid gap-3" aria-labelledby="import-unreadable">
        <h4 id="import-unreadable" className="font-semibold">
          {t('unreadable')}
        </h4>
        <p>{t('unreadableHelp')}</p>
        <ul className="grid max-h-96 gap-2 overflow-y-auto">
          {unreadable.map(({ sheet, row, column, ...reason }) => (
            <li key={`${sheet} ${column}${row} ${reason.code}`}>
              <strong>{t('cell', { sheet, column, row: String(row) })}</strong>: {tell(reason)}
            </li>
          ))}
        </ul>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={leaveOut}
            onChange={(event) => onLeaveOut(event.target.checked)}
          />
          {t('leaveOut')}
        </label>
      </section>
    </Alert>
  )
}
