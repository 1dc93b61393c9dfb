'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('failure')
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <h1>{t('title')}</h1>
      <p>{t('body')}</p>
      <div>
        <Button onClick={reset}>{t('retry')}</Button>
      </div>
    </main>
  )
}
