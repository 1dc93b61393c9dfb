import type { Metadata } from 'next'
import Link from 'next/link'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { AuditTable } from '@/components/audit/audit-table'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { AuditQuery } from '@/lib/core/audit/requests'
import { listAudit } from '@/lib/server/audit/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'

/** What an entry of the trail is about, as its action begins. */
const kinds = [
  'assessment',
  'step',
  'tool',
  'output',
  'document',
  'evidence',
  'population',
  'member',
  'invitation',
  'comment',
  'coverage',
] as const

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditTrail'))('title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const given = Object.fromEntries(
    Object.entries(await searchParams).filter(
      ([, value]) => typeof value === 'string' && value !== '',
    ),
  )
  const parsed = AuditQuery.safeParse(given)
  const query = parsed.success ? parsed.data : AuditQuery.parse({})
  const { items, nextCursor } = await orNotFound(
    listAudit(await pageContext(), assessmentId, query),
  )
  const t = await getTranslations('auditTrail')
  const words = await getTranslations('auditKind')
  const kept = new URLSearchParams(
    Object.entries({
      action: query.action,
      actor: query.actor,
      from: query.from,
      to: query.to,
    }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')}>
        <p className="text-muted">{t('zone', { zone: await getTimeZone() })}</p>
      </PageHead>
      <Card>
        <search>
          <form className="mb-4 grid items-end gap-3 sm:grid-cols-5">
            <PlainSelect
              id="action"
              label={t('action')}
              defaultValue={query.action ?? ''}
              options={[
                { value: '', label: t('all') },
                ...kinds.map((kind) => ({ value: `${kind}.`, label: words(kind) })),
              ]}
            />
            <PlainInput id="actor" label={t('actor')} defaultValue={query.actor ?? ''} />
            <PlainInput id="from" type="date" label={t('from')} defaultValue={query.from ?? ''} />
            <PlainInput id="to" type="date" label={t('to')} defaultValue={query.to ?? ''} />
            <Button type="submit" look="secondary">
              {t('filter')}
            </Button>
          </form>
        </search>
        <AuditTable entries={items} />
        <p className="mt-4 flex flex-wrap gap-5">
          {nextCursor && (
            <Link href={`?${new URLSearchParams([...kept, ['cursor', nextCursor]])}`}>
              {t('more')}
            </Link>
          )}
          <a href={`/api/v1/assessments/${assessmentId}/audit.csv?${kept}`} download>
            {t('export')}
          </a>
        </p>
      </Card>
    </div>
  )
}
