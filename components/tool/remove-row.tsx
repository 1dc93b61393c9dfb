'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RemoveDialog } from '@/components/reference/remove-dialog'
import { Button } from '@/components/ui/button'
import type { ToolSession } from '@/lib/client/tool/tool-session'
import type { TableField } from '@/lib/core/methodology/field'

interface Props {
  assessmentId: string
  table: TableField
  row: string
  session: ToolSession
}

/** Removes a row once nothing uses it; saved with the other changes of its form. */
export function RemoveRow({ assessmentId, table, row, session }: Props) {
  const t = useTranslations('tool')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        {t('remove')}
      </Button>
      {isOpen && (
        <RemoveDialog
          assessmentId={assessmentId}
          thing={{ kind: 'row', id: row }}
          name={table.rowLabel}
          sure={t('removeSure', { row: table.rowLabel })}
          replacements={[]}
          onRemove={async () => session.removeRow(table.key, row)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
