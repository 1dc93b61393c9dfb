import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'

/** The workbook of an institution. */
export function WorkbookDownload({ address }: { address: string }) {
  const t = useTranslations('exchange')
  return (
    <div className="grid content-start gap-3">
      <h3>{t('workbook')}</h3>
      <p>{t('workbookHelp')}</p>
      <p>
        <a className={buttonClass()} href={address} download>
          {t('workbookGet')}
        </a>
      </p>
    </div>
  )
}
