import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { operations } from '@/app/api/v1/operations'
import { Card } from '@/components/ui/card'

const declarations = operations.map(({ declaration }) => declaration)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiDocs'))('title') }
}

export default async function ApiDocsPage() {
  const t = await getTranslations('apiDocs')
  const tags = [...new Set(declarations.map(({ tag }) => tag))]
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <p>
        <a href="/api/v1/openapi.json">{t('description')}</a>
      </p>
      {tags.map((tag) => (
        <Card key={tag}>
          <h2 className="mb-3">{tag}</h2>
          <dl className="grid gap-3">
            {declarations
              .filter((declaration) => declaration.tag === tag)
              .map(({ method, path, summary }) => (
                <div key={method + path}>
                  <dt className="break-all font-mono text-sm">
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
