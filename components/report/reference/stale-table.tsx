import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { StaleReference } from '@/lib/core/report/reference/stale-references'

/** Figures of the text that the record gives otherwise by now. */
export function StaleTable({ stale, base }: { stale: readonly StaleReference[]; base: string }) {
  const t = useTranslations('report')
  return (
    <section aria-label={t('staleFigures')}>
      <Alert tone="warn">
        <h2 className="mb-1">{t('staleCount', { count: stale.length })}</h2>
        <p className="mb-2">{t('staleHelp')}</p>
        <ul className="grid gap-1">
          {stale.map(({ section, sectionTitle, target, before, now }) => (
            <li key={`${section} ${target} ${before.value} ${before.source}`}>
              <Link href={`${base}/${section}`}>{sectionTitle}</Link>:{' '}
              {now
                ? t('fromTo', { before: before.value, now: now.value })
                : t('goneFrom', { before: before.value })}{' '}
              <span className="text-muted text-sm">{now?.source ?? before.source}</span>
            </li>
          ))}
        </ul>
      </Alert>
    </section>
  )
}
