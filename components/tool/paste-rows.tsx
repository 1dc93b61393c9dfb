'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import type { Json } from '@/lib/core/json'
import type { Option, ScalarField, TableField } from '@/lib/core/methodology/field'
import { parsePastedRows } from '@/lib/core/methodology/paste'

/**
 * Takes rows copied from a spreadsheet. Columns go by the heading row if there is one, else by
 * their order.
 */
export function PasteRows({
  table,
  optionsOf,
  onRows,
}: {
  table: TableField
  optionsOf: (field: ScalarField) => Option[]
  onRows: (rows: Record<string, Json>[]) => void
}) {
  const t = useTranslations('tool')
  const [text, setText] = useState('')
  const columns = table.columns.filter(({ kind }) => kind !== 'calculated' && kind !== 'file')
  const { rows, unread } = parsePastedRows(columns, text, optionsOf)
  const id = `paste-${table.key}`
  return (
    <div className="grid gap-2 rounded border border-line bg-paper p-3">
      <label htmlFor={id} className="font-semibold">
        {t('pasteHere')}
      </label>
      <p className="text-muted text-sm">
        {t('pasteColumns', { columns: columns.map(({ label }) => label).join(' · ') })}
      </p>
      <textarea
        id={id}
        className={controlClass}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {unread.length > 0 && (
        <p className="text-sm text-warn">
          {t('pasteUnread', { cells: unread.slice(0, 8).join('; ') })}
        </p>
      )}
      <div>
        <Button disabled={rows.length === 0} onClick={() => onRows(rows)}>
          {t('pasteAdd', { count: rows.length })}
        </Button>
      </div>
    </div>
  )
}
