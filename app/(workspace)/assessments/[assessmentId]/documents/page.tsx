import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AddDocument } from '@/components/document/add-document'
import { DocumentList } from '@/components/document/document-list'
import { PlainInput } from '@/components/forms/plain-input'
import { RemovedLink } from '@/components/removal/removed-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { confidentialities, DocumentQuery, documentTypes } from '@/lib/core/document/requests'
import { can } from '@/lib/core/policy/can'
import { listDocuments } from '@/lib/server/document/list'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') }
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { search, cursor } = await searchParams
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const words = typeof search === 'string' ? search.slice(0, 200) : ''
  const query = DocumentQuery.parse({
    limit: 30,
    search: words,
    ...(typeof cursor === 'string' && { cursor }),
  })
  const { items, nextCursor } = await orNotFound(listDocuments(ctx, assessmentId, query))
  const t = await getTranslations('documents')
  const subject = { platformRoles: [], roles: assessment.roles, scopes: null }
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      <Card>
        <search>
          <form className="mb-5 flex flex-wrap items-end gap-3">
            <div className="grow">
              <PlainInput id="search" type="search" label={t('search')} defaultValue={words} />
            </div>
            <Button type="submit" look="secondary">
              {t('find')}
            </Button>
          </form>
        </search>
        <p className="mb-2 text-muted text-sm">
          {items.length === 0
            ? words
              ? t('noneFound', { words })
              : t('none')
            : t('shown', { count: items.length })}
        </p>
        <DocumentList
          assessmentId={assessmentId}
          documents={items.map((document) => ({
            ...document,
            changeable: can(subject, 'document.update', { own: document.own }),
            removable: can(subject, 'document.remove', { own: document.own }),
          }))}
        />
        {nextCursor && (
          <p className="mt-4">
            <Link href={`?search=${encodeURIComponent(words)}&cursor=${nextCursor}`}>
              {t('more')}
            </Link>
          </p>
        )}
      </Card>
      {assessment.allowedActions.includes('document.create') && (
        <Card>
          <h2 className="mb-4">{t('add')}</h2>
          <AddDocument
            assessmentId={assessmentId}
            types={documentTypes.map((value) => ({ value, label: t(`type-${value}`) }))}
            confidentialities={confidentialities.map((value) => ({
              value,
              label: t(`conf-${value}`),
            }))}
          />
        </Card>
      )}
      <RemovedLink assessmentId={assessmentId} />
    </div>
  )
}
