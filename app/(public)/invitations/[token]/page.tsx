import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/account/accept-form'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { AppError } from '@/lib/core/error'
import { describeInvitation } from '@/lib/server/member/invitation/describe'
import { publicPageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title') }
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('invitation')
  const roles = await getTranslations('roles')
  const invitation = await describeInvitation(await publicPageContext(), token).catch(
    (thrown: unknown) => {
      if (thrown instanceof AppError && thrown.code === 'link-expired') return null
      throw thrown
    },
  )
  if (!invitation)
    return (
      <Card>
        <h1 className="mb-4">{t('expiredTitle')}</h1>
        <Alert tone="warn">{t('expired')}</Alert>
      </Card>
    )
  const mustSignIn = invitation.purpose === 'join' && !invitation.signedInAsInvited
  return (
    <Card>
      <h1 className="mb-4">{invitation.purpose === 'reset' ? t('resetTitle') : t('title')}</h1>
      <div className="grid gap-5">
        <p>
          {t(`intro-${invitation.purpose}`, {
            email: invitation.email,
            assessment: invitation.assessmentTitle ?? t('platform'),
          })}
        </p>
        {invitation.roles.length > 0 && (
          <p>
            {t('roles', {
              roles: invitation.roles.map((role) => roles(role as 'coordinator')).join(', '),
            })}
          </p>
        )}
        {invitation.byPaperCode && invitation.purpose !== 'join' && <p>{t('paperHelp')}</p>}
        {mustSignIn ? (
          <Link
            className={buttonClass()}
            href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`}
          >
            {t('signInFirst', { email: invitation.email })}
          </Link>
        ) : (
          <AcceptForm token={token} purpose={invitation.purpose} />
        )}
      </div>
    </Card>
  )
}
