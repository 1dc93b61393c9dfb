'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Unreadable } from '@/lib/core/questionnaire/exchange/raw-workbook'

interface Props {
  unreadable: Unreadable[]
  leaveOut: boolean
  onLeaveOut: (leaveOut: boolean) => void
}

/** Cells that could not be read, each with what to do about it. */
export function UnreadableList({ unreadable, leaveOut, onLeaveOut }: Props) {
  const t = useTranslations('exchange')
  if (unreadable.length === 0) return null
  return (
    <Alert tone="bad">
      <section className="grid gap-3" aria-labelledby="import-unreadable">
        <h4 id="import-unreadable" className="font-semibold">
          {t('unreadable')}
        </h4>
        <p>{t('unreadableHelp')}</p>
        <ul className="grid max-h-96 gap-2 overflow-y-auto">
          {unreadable.map(({ sheet, row, column, message }) => (
            <li key={`${sheet} ${column}${row} ${message}`}>
              <strong>{t('cell', { sheet, column, row: String(row) })}</strong>: {message}
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
