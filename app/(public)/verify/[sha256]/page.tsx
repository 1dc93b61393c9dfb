import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { publicPageContext } from '@/lib/server/page-context'
import { verifyOutput } from '@/lib/server/services/output/verify'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title') }
}

export default async function VerifyPage({ params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params
  const t = await getTranslations('verify')
  const format = await getFormatter()
  const found = /^[0-9a-f]{64}$/i.test(sha256) ? await verifyOutput(await publicPageContext(), sha256) : null
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })
  return (
    <Card>
      <h1 className="mb-4">{t('title')}</h1>
      {!found && <Alert tone="bad">{t('no')}</Alert>}
      {found && (
        <div className="grid gap-3">
          <Alert tone="good">{t('yes')}</Alert>
          <p className="font-semibold">{t('what', { title: found.title, country: found.country, number: found.number })}</p>
          <p>{t('issued', { at: day(found.issuedAt) })}</p>
          <p>{found.approvedAt ? t('approved', { at: day(found.approvedAt) }) : t('notApproved')}</p>
          {found.latestNumber > found.number && <Alert tone="warn">{t('newer', { number: found.latestNumber })}</Alert>}
        </div>
      )}
      <p className="mt-4 break-all text-muted text-xs">{sha256.slice(0, 64)}</p>
    </Card>
  )
}
