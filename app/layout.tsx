import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { browserMessages } from '@/i18n/browser-messages'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return {
    icons: '/favicon.svg',
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }
/** Each page carries the nonce of its own request, so none is made ahead of time. */
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="min-h-dvh antialiased">
        <NextIntlClientProvider messages={browserMessages(await getMessages())}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
