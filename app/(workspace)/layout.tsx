import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SaveProvider } from '@/components/save/save-provider'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { TabLink } from '@/components/shell/tab-link'
import { can } from '@/lib/core/policy/can'
import { pageContext } from '@/lib/server/page-context'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext()
  const t = await getTranslations('nav')
  const app = await getTranslations('app')
  const subject = { platformRoles: actor.platformRoles, roles: [], scopes: actor.scopes }
  const isByLink = actor.onlyAssessmentId !== undefined
  const links = [
    ...(isByLink ? [] : [{ href: '/', label: t('home') }]),
    ...(can(subject, 'monitor.read') ? [{ href: '/monitor', label: t('monitor') }] : []),
    ...(can(subject, 'assessment.create') ? [{ href: '/admin', label: t('admin') }] : []),
    ...(isByLink ? [] : [{ href: '/account', label: t('account') }]),
  ]
  const person = { id: actor.userId, name: actor.name, email: actor.email, isByLink }
  return (
    <div className="min-h-dvh">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3"
      >
        {app('skip')}
      </a>
      <header className="bg-primary-dark text-white">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
          <Link href="/" className="me-auto py-2 font-bold text-white no-underline">
            {app('name')}
          </Link>
          <nav aria-label={t('main')}>
            <ul className="flex flex-wrap items-center gap-x-4 sm:gap-x-5">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <TabLink href={href} label={label} exact={href === '/'} look="top" />
                </li>
              ))}
              <li>
                <SignOutButton label={t('signOut')} />
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="content" className="mx-auto max-w-6xl px-4 py-6">
        <SaveProvider person={person}>{children}</SaveProvider>
      </main>
    </div>
  )
}
