'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Conflict } from '@/lib/client/tool-session'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import { useValueWords } from './use-value-words'

interface Props {
  tool: Tool
  conflicts: Conflict[]
  optionsOf: (field: ScalarField) => Option[]
  onResolve: (conflict: Conflict, keep: 'mine' | 'theirs') => void
}

/** Two people changed one thing: both values are shown, and the person chooses. */
export function ConflictList({ tool, conflicts, optionsOf, onResolve }: Props) {
  const t = useTranslations('tool')
  const format = useFormatter()
  const valueWords = useValueWords()
  const fields = tool.sections.flatMap((section) => section.fields)
  return conflicts.map((conflict) => {
    const field = fields.find(({ key }) => key === conflict.field)
    const column =
      field?.kind === 'table' ? field.columns.find(({ key }) => key === conflict.column) : undefined
    const scalar = field && field.kind !== 'table' ? field : column
    const words = (value: Conflict['yours']) =>
      valueWords(scalar, value, scalar ? optionsOf(scalar) : []) || '–'
    const name = [field?.label, column?.label].filter(Boolean).join(': ')
    return (
      <Alert key={`${conflict.field}/${conflict.row}/${conflict.column}`} tone="warn" live>
        <h2>{t('conflict', { name })}</h2>
        <p className="my-2">
          {t('conflictBy', {
            by: conflict.by,
            at: format.dateTime(new Date(conflict.at), { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
        <dl className="grid gap-3 sm:grid-cols-2">
          <div>
            <dt className="font-semibold">{t('yours')}</dt>
            <dd className="whitespace-pre-wrap break-words">
              {conflict.column === null && conflict.row ? t('removed') : words(conflict.yours)}
            </dd>
          </div>
          <div>
            <dt className="font-semibold">{t('theirs')}</dt>
            <dd className="whitespace-pre-wrap break-words">{words(conflict.theirs)}</dd>
          </div>
        </dl>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button onClick={() => onResolve(conflict, 'mine')}>{t('keepMine')}</Button>
          <Button look="secondary" onClick={() => onResolve(conflict, 'theirs')}>
            {t('takeTheirs')}
          </Button>
        </div>
      </Alert>
    )
  })
}
