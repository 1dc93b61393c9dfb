import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { OpenLink } from '@/components/questionnaire/link/open-link'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { AppError } from '@/lib/core/error'
import { publicPageContext } from '@/lib/server/page-context'
import { describeRespondentLink } from '@/lib/server/questionnaire/link/open-respondent-link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('respond'))('title'), robots: { index: false } }
}

/** Looking at this page signs nobody in: mail programs look at links before people do. */
export default async function RespondPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const ctx = await publicPageContext()
  const t = await getTranslations('respond')
  const format = await getFormatter()
  const link = await describeRespondentLink(ctx, token).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === 'link-expired') return null
    throw thrown
  })
  if (!link)
    return (
      <Card>
        <h1 className="mb-4">{t('title')}</h1>
        <Alert tone="warn">{t('expired')}</Alert>
      </Card>
    )
  const { actor } = ctx
  const other = actor.kind === 'user' && actor.name !== link.name ? actor.name : null
  return (
    <Card>
      <h1 className="mb-4">{t('hello', { name: link.name })}</h1>
      <div className="grid gap-4">
        <p className="text-lg">
          {t('asked', { by: link.askedBy ?? t('leadBody'), institution: link.institution })}
        </p>
        <p>{t('assessment', { assessment: link.assessmentTitle, country: link.countryName })}</p>
        <p>
          {t('what', { until: format.dateTime(new Date(link.expiresAt), { dateStyle: 'long' }) })}
        </p>
        {other && <Alert tone="warn">{t('signedIn', { name: other })}</Alert>}
        <OpenLink token={token} />
      </div>
    </Card>
  )
}
