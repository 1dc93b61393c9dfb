import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CoverageNav } from '@/components/coverage/coverage-nav'
import { FilePreview } from '@/components/coverage/import/file-preview'
import { ImportButtons } from '@/components/coverage/import/import-buttons'
import { ImportStatus } from '@/components/coverage/import/import-list'
import { MappingForm } from '@/components/coverage/import/mapping-form'
import { ProblemList } from '@/components/coverage/import/problem-list'
import { RefreshWhile } from '@/components/coverage/import/refresh-while'
import { Told } from '@/components/forms/told'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'
import type { ImportDetails } from '@/lib/core/coverage/import/import-details'
import { suggestedMapping } from '@/lib/core/coverage/import/suggested-mapping'

import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadCoverage, loadImport } from '@/lib/server/page-loads'
import { ResultCards } from './result-cards'

interface Props {
  params: Promise<{ assessmentId: string; importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, importId } = await params
  return {
    title: (await orNotFound(loadImport(await pageContext(), assessmentId, importId))).fileName,
  }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { assessmentId, importId } = await params
  const ctx = await pageContext()
  const [coverage, details] = await Promise.all([
    orNotFound(loadCoverage(ctx, assessmentId)),
    orNotFound(loadImport(ctx, assessmentId, importId)),
  ])
  const t = await getTranslations('coverageImport')
  const base = `/assessments/${assessmentId}/coverage`
  const { status, failure, problems, columns, rows, allowedActions } = details
  const isBusy = status === 'queued' || status === 'running'
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={details.fileName} back={<Link href={`${base}/imports`}>{t('title')}</Link>}>
        <p>
          <ImportStatus status={status} />
        </p>
      </PageHead>
      <CoverageNav base={base} allowed={coverage.allowedActions} />
      <RefreshWhile busy={isBusy} />
      {isBusy && (
        <ProgressBar
          share={details.progress}
          label={status === 'queued' ? t('status-queued') : t('counting')}
        />
      )}
      {failure && (
        <Alert tone="bad">
          <Told reason={failure} />
        </Alert>
      )}
      {details.sameAs && !isBusy && (
        <Alert tone="warn">
          {t('sameAs')} <Link href={`${base}/imports/${details.sameAs.id}`}>{t('sameAsLink')}</Link>
        </Alert>
      )}
      <ImportButtons
        assessmentId={assessmentId}
        id={importId}
        fileName={details.fileName}
        allowed={allowedActions}
      />
      {details.result && (
        <ResultCards
          assessmentId={assessmentId}
          details={details}
          coverage={coverage}
          search={await searchParams}
        />
      )}
      {problems.length > 0 && (
        <Card>
          <h2 className="mb-3">{t('problems')}</h2>
          <ProblemList problems={problems} />
        </Card>
      )}
      {!isBusy && (
        <Card>
          <h2 className="mb-3">{t('firstRows')}</h2>
          <FilePreview columns={columns} rows={rows} />
        </Card>
      )}
      {allowedActions.includes('map') && (
        <MappingCard assessmentId={assessmentId} details={details} coverage={coverage} />
      )}
    </div>
  )
}

async function MappingCard({
  assessmentId,
  details,
  coverage,
}: {
  assessmentId: string
  details: ImportDetails
  coverage: CoverageView
}) {
  const t = await getTranslations('coverageImport')
  const { id, kind, version, columns, mapping, earlierMapping, problems, status } = details
  const { events, populations } = coverage
  const start =
    mapping ?? earlierMapping ?? suggestedMapping(kind, columns, { events, populations })
  const met = Object.fromEntries(
    problems
      .filter(({ values }) => values.length > 0)
      .map(({ column, values }) => [column, values]),
  )
  const form = (
    <>
      {!mapping && earlierMapping && <Alert>{t('earlierMapping')}</Alert>}
      <MappingForm
        key={version}
        assessmentId={assessmentId}
        id={id}
        version={version}
        columns={columns}
        start={start}
        met={met}
        events={events}
        populations={populations}
      />
    </>
  )
  return (
    <Card>
      <h2 className="mb-2">{t('mapping')}</h2>
      <p className="mb-5">{t('mappingHelp')}</p>
      {status === 'done' ? (
        <details>
          <summary className="min-h-6 cursor-pointer text-primary underline">
            {t('changeMapping')}
          </summary>
          <div className="mt-5 grid gap-5">{form}</div>
        </details>
      ) : (
        <div className="grid grid-cols-1 gap-5">{form}</div>
      )}
    </Card>
  )
}
