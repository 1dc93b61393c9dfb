import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('app')
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header className="bg-primary-dark px-4 py-3 font-bold text-white">{t('name')}</header>
      <main className="mx-auto w-full max-w-xl px-4 py-10">{children}</main>
      <footer className="px-4 py-6 text-center text-muted text-sm">{t('description')}</footer>
    </div>
  )
}
