'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { CoverageEstimate } from '@/lib/core/coverage/estimate/facts'
import type { Option } from '@/lib/core/methodology/field'
import { EstimateFacts } from './estimate-facts'

export type EstimateNow = CoverageEstimate & { version: number }

interface Props {
  conflict: EstimateNow
  documents: Option[]
  onKeep: () => void
  onTake: () => void
}

/**
 * The estimate was changed by someone else meanwhile: shows what they saved and lets the person
 * choose.
 */
export function EstimateConflict({ conflict, documents, onKeep, onTake }: Props) {
  const t = useTranslations('workbench')
  return (
    <Alert tone="warn" live>
      <h3>{t('conflict')}</h3>
      <div className="my-3 rounded bg-paper p-3">
        <EstimateFacts
          content={conflict.content}
          value={conflict.value}
          documents={Object.fromEntries(documents.map(({ value, label }) => [value, label]))}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onKeep}>{t('keepMine')}</Button>
        <Button look="secondary" onClick={onTake}>
          {t('takeTheirs')}
        </Button>
      </div>
    </Alert>
  )
}
