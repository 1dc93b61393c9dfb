'use client'
import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/coverage/finding-list'
import { useTell } from '@/lib/client/use-tell'
import type { CheckedEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import { Figure } from './estimate-facts'

/** The figure that the numbers give, as they are typed. */
export function FigurePreview({
  checked: { value, errors },
  method,
}: {
  checked: CheckedEstimate
  method: string
}) {
  const t = useTranslations('workbench')
  const tell = useTell()
  const whole = errors.find(({ path }) => path === 'method' || path === 'table')
  return (
    <section
      aria-label={t('preview')}
      className="grid gap-3 rounded border-primary border-s-4 bg-ground p-4"
    >
      <h3>{t('preview')}</h3>
      <div aria-live="polite" className="grid gap-3">
        {value ? (
          <>
            <Figure value={value} method={method} />
            <FindingList findings={value.findings} />
          </>
        ) : (
          <p>{whole ? tell(whole) : t('previewWaits')}</p>
        )}
      </div>
    </section>
  )
}
