import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { languageOptions } from '@/components/forms/language-options'
import { AboutFiles } from '@/components/output/about-files'
import { OutputActions } from '@/components/output/output-actions'
import { OutputVersion } from '@/components/output/output-version'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { fillAddress } from '@/lib/core/contract/fill-address'
import { sharingLevels } from '@/lib/core/policy/role'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadOutputs, loadReports } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string; output: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadOutput(await params)).title }
}

async function loadOutput({ assessmentId, output: key }: { assessmentId: string; output: string }) {
  const { items } = await orNotFound(loadOutputs(await pageContext(), assessmentId))
  return items.find((item) => item.key === key) ?? notFound()
}

export default async function OutputPage({ params }: Props) {
  const place = await params
  const output = await loadOutput(place)
  const t = await getTranslations('outputs')
  const latest = output.versions[0]
  const languages = languageOptions(await getLocale())
  const comparable =
    output.versions.length + (output.allowedActions.includes('output.issue') ? 1 : 0) > 1
  const isWritten = (await loadReports(await pageContext(), place.assessmentId)).some(
    ({ key }) => key === output.key,
  )
  return (
    <div className="grid gap-6">
      <PageHead
        title={output.title}
        intro={output.purpose}
        back={<Link href={`/assessments/${place.assessmentId}/outputs`}>{t('back')}</Link>}
      >
        {isWritten && (
          <p>
            <Link href={`/assessments/${place.assessmentId}/reports/${output.key}`}>
              {t('write')}
            </Link>
          </p>
        )}
        {output.sharing === 'public' && output.versions.some(({ approvedAt }) => approvedAt) && (
          <p>
            <Link href={`/public/${place.assessmentId}/${output.key}`}>{t('publicPage')}</Link>
          </p>
        )}
      </PageHead>
      {output.allowedActions.length > 0 && (
        <Card accent={output.allowedActions.includes('output.approve')}>
          <h2 className="mb-3">{t('actions')}</h2>
          {output.allowedActions.includes('output.issue') && (
            <p className="mb-4">
              <a
                href={fillAddress(
                  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}',
                  { params: { ...place, file: 'draft.html' } },
                )}
                target="_blank"
                rel="noreferrer"
              >
                {t('preview')}
              </a>
            </p>
          )}
          <OutputActions
            key={`${latest?.number ?? 0}-${output.version}`}
            assessmentId={place.assessmentId}
            output={{ ...output, latestNumber: latest?.number ?? 0 }}
            languages={languages}
            sharingLevels={sharingLevels.map((value) => ({ value, label: t(value) }))}
          />
        </Card>
      )}
      {output.versions.length === 0 && <Card>{t('none')}</Card>}
      {output.versions.length > 0 && comparable && (
        <p>
          <Link href={`/assessments/${place.assessmentId}/outputs/${output.key}/compare`}>
            {t('compare')}
          </Link>
        </p>
      )}
      {output.versions.map((version) => (
        <OutputVersion
          key={version.number}
          output={place}
          version={version}
          language={languages.find(({ value }) => value === version.language)?.label ?? ''}
          approvers={output.approvers}
          hasSummary={output.hasSummary}
          readsWhole={output.readsWhole}
        />
      ))}
      {output.versions.length > 0 && <AboutFiles />}
    </div>
  )
}
