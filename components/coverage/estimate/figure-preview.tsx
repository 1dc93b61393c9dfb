'use client'
import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/coverage/finding-list'
import type { CheckedEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import { Figure } from './estimate-facts'

/** The figure that the numbers give, as they are typed. */
export function FigurePreview({ checked: { value, errors } }: { checked: CheckedEstimate }) {
  const t = useTranslations('workbench')
  const whole = errors.filter(({ path }) => path === 'method' || path === 'table')
  return (
    <section
      aria-label={t('preview')}
      className="grid gap-3 rounded border-primary border-s-4 bg-ground p-4"
    >
      <h3>{t('preview')}</h3>
      <div aria-live="polite" className="grid gap-3">
        {value ? (
          <>
            <Figure value={value} />
            <FindingList findings={value.findings} />
          </>
        ) : (
          <p>{whole[0]?.message ?? t('previewWaits')}</p>
        )}
      </div>
    </section>
  )
}
