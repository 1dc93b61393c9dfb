import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Picture } from '@/components/coverage/charts/picture'
import { RegisterEstimates } from '@/components/coverage/import/register-estimates'
import { ResultFilter } from '@/components/coverage/import/result-filter'
import { RegisterTable, SurveyTable } from '@/components/coverage/import/result-table'
import { SurveyEstimates } from '@/components/coverage/import/survey-estimates'
import { WordTable } from '@/components/coverage/word-table'
import { Card } from '@/components/ui/card'
import { pyramidOf } from '@/lib/core/coverage/charts/ages-chart'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'
import { publishedAges } from '@/lib/core/coverage/disclosure/published-ages'
import type { ImportDetails } from '@/lib/core/coverage/import/import-details'
import { agedEvents } from '@/lib/core/coverage/import/register-ages'
import { type RegisterResult, registerRows } from '@/lib/core/coverage/import/register-result'
import { chartTable } from '@/lib/core/rendering/charts/chart-table'
import { pageContext } from '@/lib/server/page-context'
import { wordsIn } from '@/lib/server/words/words-in'

type Search = Record<string, string | string[] | undefined>

interface Props {
  assessmentId: string
  details: ImportDetails
  coverage: CoverageView
  search: Search
}

const pageSize = 100

/** The counts of a file, and the estimates that can be made of those shown. */
export async function ResultCards({
  assessmentId,
  details: { id, fileName, result, query, sha256 },
  coverage,
  search,
}: Props) {
  const t = await getTranslations('coverageImport')
  if (!result) return null
  const names = { events: coverage.events, populations: coverage.populations }
  const documents = coverage.documents.map((document) => ({
    value: document.id,
    label: document.label,
  }))
  const common = {
    source: { assessmentId, importId: id },
    workbench: `/assessments/${assessmentId}/coverage`,
    documents,
    names,
  }
  const shown = result.kind === 'register' ? shownRows(result, search) : null
  return (
    <>
      <Card>
        <h2 className="mb-1">{result.kind === 'register' ? t('counts') : t('shares')}</h2>
        <p className="mb-4">
          {result.kind === 'register'
            ? t('counted', { rows: result.rows, counted: result.counted })
            : t('rows', { count: result.rows })}
        </p>
        {result.kind === 'register' && shown ? (
          <>
            <ResultFilter
              years={shown.years}
              filter={shown.filter}
              populations={coverage.populations}
            />
            <RegisterTable rows={shown.rows} names={names} />
            {shown.next && (
              <p className="mt-4">
                <Link href={shown.next}>{t('moreRows', { count: shown.rest })}</Link>
              </p>
            )}
          </>
        ) : null}
        {result.kind === 'survey' && (
          <SurveyTable
            groups={result.groups}
            names={names}
            year={result.measures.year}
            event={result.measures.event}
          />
        )}
        <details className="mt-4">
          <summary className="min-h-6 cursor-pointer text-primary underline">
            {t('provenance')}
          </summary>
          <p className="break-all text-sm">{t('sha256', { sha256 })}</p>
          <pre className="overflow-x-auto whitespace-pre-wrap break-all text-xs">{query}</pre>
        </details>
      </Card>
      {result.kind === 'register' && shown && (
        <AgeCard result={result} filter={shown.filter} coverage={coverage} source={fileName} />
      )}
      {coverage.editable && (
        <Card>
          <h2 className="mb-2">{t('estimatesTitle')}</h2>
          <p className="mb-4">{t('estimatesHelp')}</p>
          {shown && <RegisterEstimates {...common} rows={shown.rows} />}
          {result.kind === 'survey' && (
            <SurveyEstimates {...common} measures={result.measures} groups={result.groups} />
          )}
        </Card>
      )}
    </>
  )
}

interface AgeCardProps {
  result: RegisterResult
  filter: { population: string; year: string }
  coverage: CoverageView
  source: string
}

/**
 * Pyramids of the population and year that the filter asks for; else of the national level, or the
 * first population, in the latest year.
 */
async function AgeCard({ result: { ages = [] }, filter, coverage, source }: AgeCardProps) {
  const t = await getTranslations('coverageImport')
  const words = wordsIn((await pageContext()).lang ?? 'en')
  const names = {
    event: (key: string) => coverage.events.find((event) => event.key === key)?.title ?? key,
    population: (id: string | null) =>
      coverage.populations.find((population) => population.id === id)?.name ?? t('nationalLevel'),
  }
  const all = publishedAges(
    ages.map((one) => ({ ...one, source })),
    coverage.smallestCell,
  )
  const charts = agedEvents.flatMap((event) => {
    const own = all.filter(
      (one) => one.event === event && (filter.year === '' || String(one.year) === filter.year),
    )
    const usual = own.some(({ populationId }) => populationId === null)
      ? null
      : own[0]?.populationId
    const place =
      filter.population === '' ? usual : filter.population === 'national' ? null : filter.population
    const latest = own
      .filter(({ populationId }) => populationId === place)
      .toSorted((a, b) => b.year - a.year)[0]
    return latest ? [pyramidOf(words, latest, names)] : []
  })
  if (charts.length === 0) return null
  return (
    <Card>
      <h2 className="mb-2">{t('agesTitle')}</h2>
      <p className="mb-4">{t('agesHelp', { smallest: coverage.smallestCell })}</p>
      <div className="grid grid-cols-1 gap-6">
        {charts.map((chart) => (
          <div key={chart.title} className="grid grid-cols-1 gap-4">
            <Picture chart={chart} />
            <details>
              <summary className="inline-block cursor-pointer py-1 text-primary underline underline-offset-2">
                {t('agesTable')}
              </summary>
              <WordTable table={chartTable(chart)} />
            </details>
          </div>
        ))}
      </div>
    </Card>
  )
}

/** One page of the rows that the filter asks for. */
function shownRows(result: RegisterResult, search: Search) {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '')
  const filter = {
    population: text('population'),
    year: text('year'),
    area: text('area') === '1',
    sex: text('sex') === '1',
  }
  const all = registerRows(result, filter).filter(
    ({ populationId, year }) =>
      (filter.population === '' || (populationId ?? 'national') === filter.population) &&
      (filter.year === '' || String(year) === filter.year),
  )
  const from = Math.max(0, Math.trunc(Number(text('from')) || 0))
  const rest = Math.max(0, all.length - from - pageSize)
  const address = new URLSearchParams({
    population: filter.population,
    year: filter.year,
    area: text('area'),
    sex: text('sex'),
    from: String(from + pageSize),
  })
  const years = [...new Set(result.cells.map(({ year }) => year))].sort((a, b) => b - a)
  return {
    rows: all.slice(from, from + pageSize),
    rest,
    next: rest > 0 ? `?${address}` : null,
    years,
    filter,
  }
}
