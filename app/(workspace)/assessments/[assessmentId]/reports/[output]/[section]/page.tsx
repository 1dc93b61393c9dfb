import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { LibraryDocument } from '@/components/report/text/editing-context'
import { SectionScreen } from '@/components/report/text/section-screen'
import { Alert } from '@/components/ui/alert'
import { PageHead } from '@/components/ui/page-head'
import type { Ctx } from '@/lib/server/context'
import { listDocuments } from '@/lib/server/document/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadReports, loadSection } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string; output: string; section: string }>
}

const mostDocuments = 500

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, output, section } = await params
  return {
    title: (await orNotFound(loadSection(await pageContext(), assessmentId, output, section)))
      .title,
  }
}

export default async function SectionPage({ params }: Props) {
  const { assessmentId, output, section } = await params
  const ctx = await pageContext()
  const view = await orNotFound(loadSection(ctx, assessmentId, output, section))
  const report = (await loadReports(ctx, assessmentId)).find(({ key }) => key === output)
  const t = await getTranslations('report')
  const base = `/assessments/${assessmentId}/reports/${output}`
  return (
    <div className="grid grid-cols-1 gap-5">
      <PageHead
        title={
          view.number ? t('sectionTitle', { number: view.number, title: view.title }) : view.title
        }
        intro={view.hint || undefined}
        back={<Link href={base}>{report?.title ?? t('toReport')}</Link>}
      />
      {!view.allowedActions.includes('report.write') && <Alert>{t('readOnly')}</Alert>}
      <SectionScreen
        key={section}
        assessmentId={assessmentId}
        output={output}
        user={{ id: ctx.actor.userId, name: ctx.actor.name }}
        view={view}
        documents={await libraryOf(ctx, assessmentId)}
      />
      <nav
        aria-label={t('sections')}
        className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-line border-t pt-4"
      >
        {view.previous && (
          <Link href={`${base}/${view.previous.key}`}>
            {t('previous', { title: view.previous.title })}
          </Link>
        )}
        {view.next && (
          <Link className="ms-auto" href={`${base}/${view.next.key}`}>
            {t('next', { title: view.next.title })}
          </Link>
        )}
      </nav>
    </div>
  )
}

/** What can be cited or shown as a picture; nothing for those who may not read the library. */
async function libraryOf(ctx: Ctx, assessmentId: string): Promise<LibraryDocument[]> {
  const documents: LibraryDocument[] = []
  let cursor: string | undefined
  do {
    const page = await listDocuments(ctx, assessmentId, {
      search: '',
      limit: 100,
      ...(cursor && { cursor }),
    }).catch(() => null)
    documents.push(
      ...(page?.items ?? []).map(({ id, title, mimeType }) => ({
        id,
        title,
        isPicture: mimeType?.startsWith('image/') ?? false,
      })),
    )
    cursor = page?.nextCursor ?? undefined
  } while (cursor && documents.length < mostDocuments)
  return documents
}
