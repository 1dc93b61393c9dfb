import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { StepStrip } from '@/components/monitor/step-strip'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { StatusMark } from '@/components/ui/status-mark'
import { listMonitor } from '@/lib/server/monitor/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitor'))('title') }
}

export default async function MonitorPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string }>
}) {
  const { cursor } = await searchParams
  const { items, nextCursor } = await orNotFound(
    listMonitor(await pageContext(), { limit: 20, cursor }),
  )
  const t = await getTranslations('monitor')
  const format = await getFormatter()
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      {items.length === 0 && <Card>{t('none')}</Card>}
      {items.map((item) => (
        <Card key={item.id}>
          <h2>
            <Link href={`/assessments/${item.id}`}>{item.title}</Link>{' '}
            <span className="font-normal text-muted">{item.countryName}</span>
          </h2>
          <p className="mt-1 mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>{t('completed', { done: item.completedSteps, total: item.steps.length })}</span>
            <span className="text-muted">{t('days', { count: item.daysSinceChange })}</span>
            {item.stalled && <StatusMark status="returned" label={t('stalled')} />}
          </p>
          <StepStrip steps={item.steps} />
          {item.overrides.length > 0 && (
            <>
              <h3 className="mt-4">{t('overrides')}</h3>
              <ul className="list-disc ps-5">
                {item.overrides.map((override) => (
                  <li key={override.step + override.at}>
                    {item.steps.find(({ key }) => key === override.step)?.title}.{' '}
                    {t('by', {
                      by: override.by,
                      at: format.dateTime(new Date(override.at), { dateStyle: 'medium' }),
                      reason: override.reason,
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          {item.sharedOutputs.length > 0 && (
            <>
              <h3 className="mt-4">{t('shared')}</h3>
              <ul className="list-disc ps-5">
                {item.sharedOutputs.map(({ key, title }) => (
                  <li key={key}>
                    <Link href={`/assessments/${item.id}/outputs/${key}`}>{title}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Card>
      ))}
      {nextCursor && <Link href={`?cursor=${nextCursor}`}>{t('more')}</Link>}
    </div>
  )
}
