import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { FiguresParts } from '@/components/questionnaire/analysis/figures-parts'
import { FindingsPart } from '@/components/questionnaire/analysis/findings-part'
import { StandardsPart } from '@/components/questionnaire/analysis/standards-part'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { PageHead } from '@/components/ui/page-head'
import { AnalysisQuery, FindingQuery } from '@/lib/core/questionnaire/analysis/requests'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { analyseQuestionnaire } from '@/lib/server/questionnaire/analysis/analyse'
import { listFindingProposals } from '@/lib/server/questionnaire/analysis/list-finding-proposals'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * What the page is narrowed to; `about` is the population of draft findings, `population` that of
 * standards.
 */
const PageFilter = z.object({
  ...AnalysisQuery.shape,
  ...FindingQuery.omit({ limit: true, population: true }).shape,
  about: FindingQuery.shape.population,
})

const findingsOnPage = 10

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('analysis'))('title') }
}

export default async function AnalysisPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const given = Object.fromEntries(
    Object.entries(await searchParams).filter(
      ([, value]) => typeof value === 'string' && value !== '',
    ),
  )
  const parsed = PageFilter.safeParse(given)
  const { event, population, about, state, kind, cursor } = parsed.success ? parsed.data : {}
  const ctx = await pageContext()
  const analysis = await orNotFound(analyseQuestionnaire(ctx, assessmentId, { event, population }))
  const findings = await orNotFound(
    listFindingProposals(ctx, assessmentId, {
      state,
      kind,
      population: about,
      cursor,
      limit: findingsOnPage,
    }),
  )
  const t = await getTranslations('analysis')
  const { populations } = analysis
  const base = `/assessments/${assessmentId}/questionnaire`
  const csv = (table: string) => `/api/v1${base}/analysis/${table}`
  const forStandards = filled({ event, population })
  const forFindings = filled({ state, kind, about })
  const findingsAt = (more: Record<string, string>) =>
    `?${new URLSearchParams({ ...forStandards, ...forFindings, ...more })}#findings`
  const parts = ['sections', 'challenges', 'lawPractice', 'gaps', 'standards', 'findings'] as const
  return (
    <>
      <QuestionnaireNav base={base} current="analysis" allowed={analysis.allowedActions} />
      <div className="grid gap-6">
        <PageHead title={t('title')} intro={t('intro')}>
          <p>{t('progress', { ...analysis.progress })}</p>
          <nav aria-label={t('contents')}>
            <ul className="flex flex-wrap gap-x-5">
              {parts.map((part) => (
                <li key={part}>
                  <a href={`#${part}`}>{t(part)}</a>
                </li>
              ))}
            </ul>
          </nav>
        </PageHead>
        <FiguresParts {...analysis} csv={csv} />
        <StandardsPart
          csv={csv('standards')}
          rows={analysis.standards}
          events={analysis.events}
          populations={populations}
          filter={{ event: event ?? '', population: population ?? '' }}
          kept={forFindings}
        />
        <FindingsPart
          list={findings}
          assessmentId={assessmentId}
          populations={populations}
          filter={{ state: state ?? '', kind: kind ?? '', about: about ?? '' }}
          kept={forStandards}
          next={findings.nextCursor && findingsAt({ cursor: findings.nextCursor })}
          first={cursor ? findingsAt({}) : null}
        />
      </div>
    </>
  )
}

function filled(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
}
