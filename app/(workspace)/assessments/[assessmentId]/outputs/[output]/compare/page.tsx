import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CompareForm } from '@/components/output/compare-form'
import { ComparisonView } from '@/components/output/comparison-view'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { ComparisonQuery } from '@/lib/core/output/requests'
import { compareVersions } from '@/lib/server/output/compare'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadOutputs } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string; output: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outputComparison'))('title') }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { assessmentId, output: key } = await params
  const ctx = await pageContext()
  const { items } = await orNotFound(loadOutputs(ctx, assessmentId))
  const output = items.find((item) => item.key === key) ?? notFound()
  const t = await getTranslations('outputComparison')
  const versions = output.versions.map(({ number }) => ({
    value: `${number}`,
    label: t('version', { number }),
  }))
  const options = [
    ...(output.allowedActions.includes('output.issue')
      ? [{ value: 'draft', label: t('draft') }]
      : []),
    ...versions,
  ]
  const query = await searchParams
  const asked = ComparisonQuery.safeParse({
    before: query.before ?? options[1]?.value,
    after: query.after ?? options[0]?.value,
  })
  const comparison =
    asked.success && options.length > 1
      ? await orNotFound(compareVersions(ctx, assessmentId, key, asked.data))
      : null
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead
        title={t('title')}
        intro={output.title}
        back={
          <Link href={`/assessments/${assessmentId}/outputs/${key}`}>
            {t('back', { output: output.title })}
          </Link>
        }
      />
      <Card>
        {asked.success && options.length > 1 ? (
          <CompareForm
            options={options}
            before={`${asked.data.before}`}
            after={`${asked.data.after}`}
          />
        ) : (
          <p>{t('onlyOne')}</p>
        )}
      </Card>
      {comparison && <ComparisonView comparison={comparison} />}
    </div>
  )
}
