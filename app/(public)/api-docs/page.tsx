import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { declarations } from '@/lib/core/contract/contract'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiDocs'))('title') }
}

export default async function ApiDocsPage() {
  const t = await getTranslations('apiDocs')
  const tags = [...new Set(declarations.map(({ tag }) => tag))]
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')}>
        <p>
          <a href="/api/v1/openapi.json">{t('description')}</a>
        </p>
      </PageHead>
      {tags.map((tag) => (
        <Card key={tag}>
          <h2 className="mb-3">{tag}</h2>
          <dl className="grid gap-3">
            {declarations
              .filter((declaration) => declaration.tag === tag)
              .map(({ method, path, summary }) => (
                <div key={method + path}>
                  <dt className="font-mono text-sm">
                    <strong>{method}</strong> /api/v1{path}
                  </dt>
                  <dd>{summary}</dd>
                </div>
              ))}
          </dl>
        </Card>
      ))}
    </div>
  )
}
