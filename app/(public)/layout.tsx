import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('app')
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header className="bg-primary-dark px-4 py-2">
        <Link href="/" className="inline-block py-2 font-bold text-white no-underline">
          {t('name')}
        </Link>
      </header>
      <main className="mx-auto w-full max-w-xl px-4 py-10">{children}</main>
      <footer className="grid justify-items-center gap-2 px-4 py-6 text-center text-muted text-sm">
        <p>{t('description')}</p>
        <nav aria-label={t('public')} className="flex flex-wrap justify-center gap-x-4">
          <Link href="/public">{t('publicOutputs')}</Link>
          <Link href="/verify">{t('verify')}</Link>
        </nav>
      </footer>
    </div>
  )
}
