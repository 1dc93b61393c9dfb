import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** For an address that does not exist, or not for this person. */
export function NothingHere() {
  const t = useTranslations('notFound')
  return (
    <div className="grid max-w-xl gap-4 py-10">
      <h1>{t('title')}</h1>
      <p className="text-lg">{t('body')}</p>
      <p>
        <Link href="/">{t('home')}</Link>
      </p>
    </div>
  )
}
