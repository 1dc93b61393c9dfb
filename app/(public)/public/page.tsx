import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { groupBy } from '@/lib/core/group-by'
import { env } from '@/lib/server/env'
import { listPublicOutputs } from '@/lib/server/output/public'
import { orNotFound, publicPageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publicOutputs')
  return { title: t('title'), robots: { index: env().PUBLIC_INDEX } }
}

/** What countries share with everyone; for anyone, without sign-in. */
export default async function PublicOutputsPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string }>
}) {
  const { cursor } = await searchParams
  const ctx = await publicPageContext()
  const { items, nextCursor } = await orNotFound(listPublicOutputs(ctx, { limit: 50, cursor }))
  const t = await getTranslations('publicOutputs')
  const format = await getFormatter()
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      {items.length === 0 && <Card>{t('none')}</Card>}
      {[...groupBy(items, ({ country }) => country)].map(([country, outputs]) => (
        <Card key={country}>
          <h2 className="mb-3">{country}</h2>
          <ul className="grid gap-3">
            {outputs.map(({ assessmentId, output, title, assessment, number, approvedAt }) => (
              <li key={assessmentId + output}>
                <Link href={`/public/${assessmentId}/${output}`}>{title}</Link>
                <p className="text-muted text-sm">
                  {t('about', {
                    assessment,
                    number,
                    at: format.dateTime(new Date(approvedAt), { dateStyle: 'long' }),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {nextCursor && (
        <Link href={`?${new URLSearchParams({ cursor: nextCursor })}`}>{t('more')}</Link>
      )}
    </div>
  )
}
