import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CoverageNav } from '@/components/coverage/coverage-nav'
import { ImportList } from '@/components/coverage/import/import-list'
import { RefreshWhile } from '@/components/coverage/import/refresh-while'
import { UploadFile } from '@/components/coverage/import/upload-file'
import { TemplateImport } from '@/components/coverage/template/template-import'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { PageQuery } from '@/lib/core/contract/page'
import { listImports } from '@/lib/server/coverage/import/list'
import { env } from '@/lib/server/env'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadCoverage } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coverageImport'))('title') }
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { cursor } = await searchParams
  const ctx = await pageContext()
  const coverage = await orNotFound(loadCoverage(ctx, assessmentId))
  const query = PageQuery.parse({ limit: 20, ...(typeof cursor === 'string' && { cursor }) })
  const { items, nextCursor } = await orNotFound(listImports(ctx, assessmentId, query))
  const t = await getTranslations('coverageImport')
  const base = `/assessments/${assessmentId}/coverage`
  const { allowedActions, editable, events, populations } = coverage
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      <CoverageNav base={base} allowed={allowedActions} />
      {allowedActions.includes('coverage.import') && (
        <Card>
          <h2 className="mb-4">{t('sendFile')}</h2>
          <UploadFile
            assessmentId={assessmentId}
            base={`${base}/imports`}
            mostBytes={env().COVERAGE_FILE_MAX_BYTES}
          />
        </Card>
      )}
      <Card>
        <h2 className="mb-4">{t('files')}</h2>
        <RefreshWhile
          busy={items.some(({ status }) => status === 'queued' || status === 'running')}
        />
        <ImportList items={items} base={`${base}/imports`} />
        {nextCursor && (
          <p className="mt-4">
            <Link href={`?cursor=${nextCursor}`}>{t('older')}</Link>
          </p>
        )}
      </Card>
      {editable && (
        <Card>
          <h2>{t('template')}</h2>
          <p className="mb-4">{t('templateHelp')}</p>
          <TemplateImport assessmentId={assessmentId} events={events} populations={populations} />
        </Card>
      )}
    </div>
  )
}
