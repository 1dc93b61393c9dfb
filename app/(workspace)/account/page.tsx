import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/account/password-form'
import { ProfileForm } from '@/components/account/profile-form'
import { SecondFactor } from '@/components/account/second-factor'
import { SessionList } from '@/components/account/session-list'
import { TokenList } from '@/components/account/token-list'
import { Card } from '@/components/ui/card'
import { listAccessTokens } from '@/lib/server/account/access-tokens'
import { getProfile } from '@/lib/server/account/profile'
import { listSessions } from '@/lib/server/account/sessions'
import { pageContext } from '@/lib/server/page-context'
import { screenLanguages } from '@/lib/server/words/caller-language'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const ctx = await pageContext()
  const profile = await getProfile(ctx)
  const { items } = await listAccessTokens(ctx)
  const t = await getTranslations('account')
  const timeZones = [...new Set(['UTC', profile.timeZone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <div className="grid max-w-3xl gap-6">
      <h1>{t('title')}</h1>
      <Card>
        <h2 className="mb-4">{t('profile')}</h2>
        <ProfileForm profile={profile} timeZones={timeZones} languages={screenLanguages()} />
      </Card>
      <Card>
        <h2 className="mb-4">{t('password')}</h2>
        <PasswordForm />
      </Card>
      <Card>
        <h2 className="mb-4">{t('sessions')}</h2>
        <SessionList sessions={(await listSessions(ctx)).items} />
      </Card>
      <Card>
        <h2 className="mb-4">{t('second')}</h2>
        <SecondFactor enabled={profile.secondFactor} />
      </Card>
      <Card>
        <h2 className="mb-4">{t('tokens')}</h2>
        <TokenList tokens={items} />
      </Card>
    </div>
  )
}
