'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Conflict } from '@/lib/client/tool-session'
import type { Json } from '@/lib/core/documents/assessment-facts'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

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
  const fields = tool.sections.flatMap((section) => section.fields)
  return conflicts.map((conflict) => {
    const field = fields.find(({ key }) => key === conflict.field)
    const column = field?.kind === 'table' ? field.columns.find(({ key }) => key === conflict.column) : undefined
    const scalar = field && field.kind !== 'table' ? field : column
    const name = [field?.label, column?.label].filter(Boolean).join(': ')
    return (
      <Alert key={`${conflict.field}/${conflict.row}/${conflict.column}`} tone="warn" live>
        <h2>{t('conflict', { name })}</h2>
        <p className="my-2">{t('conflictBy', { by: conflict.by, at: format.dateTime(new Date(conflict.at), { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
        <dl className="grid gap-3 sm:grid-cols-2">
          <div>
            <dt className="font-semibold">{t('yours')}</dt>
            <dd className="whitespace-pre-wrap break-words">
              {conflict.column === null && conflict.row ? t('removed') : words(scalar, conflict.yours, optionsOf)}
            </dd>
          </div>
          <div>
            <dt className="font-semibold">{t('theirs')}</dt>
            <dd className="whitespace-pre-wrap break-words">{words(scalar, conflict.theirs, optionsOf)}</dd>
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

function words(field: ScalarField | undefined, value: Json, optionsOf: Props['optionsOf']): string {
  if (value === null) return '–'
  const options = field ? optionsOf(field) : []
  const named = (item: Json) => options.find((option) => option.value === item)?.label ?? String(item)
  if (Array.isArray(value)) return value.map(named).join(', ')
  return typeof value === 'object' ? Object.values(value).filter(Boolean).join(' · ') : named(value)
}
