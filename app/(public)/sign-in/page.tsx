import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/account/sign-in-form'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { singleSignOnName } from '@/lib/server/account/sign-in/options'
import { mailIsSetUp } from '@/lib/server/mail/queue-mail'
import { publicPageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

interface Props {
  searchParams: Promise<{ next?: string | string[]; welcome?: string; error?: string }>
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, welcome, error } = await searchParams
  const target = ownPath(typeof next === 'string' ? next : '/')
  const { actor } = await publicPageContext()
  if (actor.kind === 'user') redirect(target)
  const t = await getTranslations('signIn')
  return (
    <Card>
      <h1 className="mb-6">{t('title')}</h1>
      <div className="grid gap-5">
        {welcome && <Alert tone="good">{t('welcome')}</Alert>}
        {error && <Alert tone="bad">{t('singleSignOnRefused')}</Alert>}
        <SignInForm next={target} singleSignOn={singleSignOnName()} />
        <p className="text-muted text-sm">
          {t('noAccount')} <Link href="/invitations">{t('haveCode')}</Link>
          {mailIsSetUp() && (
            <>
              {' · '}
              <Link href="/forgot-password">{t('forgot')}</Link>
            </>
          )}
        </p>
      </div>
    </Card>
  )
}

/**
 * Only paths of this site; a full address or a protocol-relative one would lead the person
 * elsewhere.
 */
function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
