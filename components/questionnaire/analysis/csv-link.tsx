import { useTranslations } from 'next-intl'

/** The table above as a file. */
export function CsvLink({ href, table }: { href: string; table: string }) {
  const t = useTranslations('analysis')
  return (
    <p>
      <a href={href} download aria-label={t('csvOf', { table })}>
        {t('csv')}
      </a>
    </p>
  )
}
