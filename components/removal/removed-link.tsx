import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** Leads from where things are removed to the list on which they can be restored. */
export function RemovedLink({ assessmentId }: { assessmentId: string }) {
  const t = useTranslations('removal')
  return (
    <p className="text-sm">
      <Link href={`/assessments/${assessmentId}/removed`}>{t('link')}</Link>
    </p>
  )
}
