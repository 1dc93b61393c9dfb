import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { RemovedList } from '@/components/removal/removed-list'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { restorableDays } from '@/lib/core/removal/removal-views'
import { RemovalQuery } from '@/lib/core/removal/requests'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { listRemovals } from '@/lib/server/removal/list'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('removal'))('title') }
}

export default async function RemovedPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { cursor } = await searchParams
  const query = RemovalQuery.parse({ ...(typeof cursor === 'string' && { cursor }) })
  const removed = await orNotFound(listRemovals(await pageContext(), assessmentId, query))
  const t = await getTranslations('removal')
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro', { days: restorableDays })} />
      <Card>
        {removed.items.length === 0 && <p className="text-muted">{t('none')}</p>}
        <RemovedList assessmentId={assessmentId} things={removed.items} />
        {removed.nextCursor && (
          <p className="mt-4">
            <Link href={`?cursor=${removed.nextCursor}`}>{t('more')}</Link>
          </p>
        )}
      </Card>
    </div>
  )
}
