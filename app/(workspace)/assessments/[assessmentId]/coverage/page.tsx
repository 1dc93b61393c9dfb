import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cellWords } from '@/lib/core/coverage/estimate/lacks'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadCoverage } from '@/lib/server/page-loads'
import { wordsIn } from '@/lib/server/words/words-in'
import { readAddress, type SearchParams } from './address'
import { CellPage } from './cell-page'
import { GridPage } from './grid-page'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const coverage = await orNotFound(loadCoverage(ctx, assessmentId))
  const assessment = await loadAssessment(ctx, assessmentId)
  const address = readAddress(await searchParams, coverage.areas)
  const methodology = getMethodology(assessment.methodology.key)
  const title = address.cell
    ? cellWords(wordsIn(ctx.lang ?? 'en'), methodology, coverage, address.cell)
    : (await getTranslations('workbench'))('title')
  return { assessment, coverage, address, title, base: `/assessments/${assessmentId}/coverage` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title }
}

export default async function CoveragePage(props: Props) {
  const { assessment, coverage, address, title, base } = await load(props)
  const { cell } = address
  if (!cell)
    return <GridPage assessment={assessment} coverage={coverage} address={address} base={base} />
  if (
    cell.populationId !== null &&
    !coverage.populations.some(({ id }) => id === cell.populationId)
  )
    notFound()
  return (
    <CellPage
      assessmentId={assessment.id}
      coverage={coverage}
      address={address}
      cell={cell}
      title={title}
      base={base}
    />
  )
}
