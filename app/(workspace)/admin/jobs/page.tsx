import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { JobList } from '@/components/job/job-list'
import { JobTabs } from '@/components/job/job-tabs'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { JobQuery } from '@/lib/core/job/requests'
import { listJobs } from '@/lib/server/job/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') }
}

export default async function JobsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string; cursor?: string }>
}) {
  const { state, cursor } = await searchParams
  const asked = JobQuery.safeParse({ state, cursor, limit: 50 })
  const query = asked.success ? asked.data : JobQuery.parse({})
  const { items, nextCursor, counts } = await orNotFound(listJobs(await pageContext(), query))
  const t = await getTranslations('jobs')
  const admin = await getTranslations('admin')
  const monitor = await getTranslations('monitor')
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHead
        title={t('title')}
        intro={t('intro')}
        back={<Link href="/admin">{admin('title')}</Link>}
      />
      <JobTabs current={query.state} counts={counts} />
      <Card>
        {items.length === 0 ? (
          <p className="text-muted">{t(`none.${query.state}`)}</p>
        ) : (
          <JobList jobs={items} />
        )}
        {nextCursor && (
          <Link href={`?state=${query.state}&cursor=${nextCursor}`}>{monitor('more')}</Link>
        )}
      </Card>
    </div>
  )
}
