import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

/** What each kind of file claims and what it does not. */
export function AboutFiles() {
  const t = useTranslations('outputs')
  return (
    <Card>
      <h2 className="mb-3">{t('aboutFiles')}</h2>
      <ul className="grid max-w-3xl list-disc gap-2 ps-5">
        <li>{t('aboutPdf')}</li>
        <li>{t('aboutDocx')}</li>
        <li>{t('aboutHash')}</li>
      </ul>
    </Card>
  )
}
