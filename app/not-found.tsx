import Link from 'next/link'
import { useTranslations } from 'next-intl'

export default function NotFound() {
  const t = useTranslations('notFound')
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <h1 className="mb-4">{t('title')}</h1>
      <p className="mb-4">{t('body')}</p>
      <Link href="/">{t('home')}</Link>
    </main>
  )
}
