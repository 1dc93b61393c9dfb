import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CellView } from '@/components/coverage/estimate/cell-view'
import { EstimateForm } from '@/components/coverage/estimate/estimate-form'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import { comparison } from '@/lib/core/coverage/estimate/comparison'
import { emptyEntry, entryOf } from '@/lib/core/coverage/estimate/entered-estimate'
import { figureAt } from '@/lib/core/coverage/estimate/grid'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'

import { type WorkbenchAddress, workbenchAddress } from './address'

interface Props {
  assessmentId: string
  coverage: CoverageView
  address: WorkbenchAddress
  cell: CoverageCell
  title: string
  base: string
}

/** One cell: its alternatives, or the form of one of them. */
export async function CellPage({ assessmentId, coverage, address, cell, title, base }: Props) {
  const t = await getTranslations('workbench')
  const said = await getTranslations('coverage')
  const key = cellKey(cell)
  const indicator = coverageIndicators.find((one) => one.key === cell.indicator)
  const alternatives = coverage.estimates.filter(({ cell: other }) => cellKey(other) === key)
  const adoption = coverage.adoptions.find((one) => one.cellKey === key) ?? null
  const here = workbenchAddress(base, address, key)
  const editing = address.estimate !== null
  const changed = alternatives.find(({ id }) => id === address.estimate) ?? null
  if (
    !indicator ||
    (editing && !coverage.editable) ||
    (editing && !changed && address.estimate !== 'new')
  )
    notFound()
  const definition = {
    numerator: said(`indicator.${indicator.key}.numerator`),
    denominator: said(`indicator.${indicator.key}.denominator`),
  }
  const empty = emptyEntry(cell, definition)
  return (
    <div className="grid gap-6">
      <PageHead
        title={title}
        intro={`${indicator.key} ${said(`indicator.${indicator.key}.label`)}`}
        back={
          <Link href={editing ? here : workbenchAddress(base, address)}>
            {editing ? t('backToCell') : t('backToGrid')}
          </Link>
        }
      >
        <p className="text-muted">{t('definition', definition)}</p>
        {indicator.references.length > 0 && (
          <p className="text-muted text-sm">{indicator.references.join(' · ')}</p>
        )}
      </PageHead>
      {!coverage.editable && <Alert>{t('readOnly')}</Alert>}
      {editing ? (
        <Card className="max-w-5xl">
          <h2 className="mb-5">{changed ? t('changeTitle') : t('addTitle')}</h2>
          <EstimateForm
            key={address.estimate}
            assessmentId={assessmentId}
            cell={cell}
            population={codeOf(coverage, cell)}
            estimate={changed && { id: changed.id, version: changed.version }}
            start={changed ? entryOf(changed.content, empty) : empty}
            isAdopted={changed !== null && adoption?.estimateId === changed.id}
            documents={coverage.documents.map(({ id, label }) => ({ value: id, label }))}
            back={here}
          />
        </Card>
      ) : (
        <CellView
          assessmentId={assessmentId}
          alternatives={alternatives}
          adoption={adoption}
          comparison={comparedToNational(coverage, cell)}
          documents={Object.fromEntries(coverage.documents.map(({ id, label }) => [id, label]))}
          editAddress={(estimate) => workbenchAddress(base, address, key, estimate)}
          editable={coverage.editable}
          mayAdopt={coverage.allowedActions.includes('coverage.adopt')}
        />
      )}
    </div>
  )
}

/** The code by which methods are fitted; empty for a population of the country's own. */
function codeOf({ populations }: CoverageView, { populationId }: CoverageCell): string | null {
  return populationId === null
    ? null
    : (populations.find(({ id }) => id === populationId)?.code ?? '')
}

function comparedToNational(coverage: CoverageView, cell: CoverageCell) {
  return cell.populationId === null
    ? null
    : comparison(figureAt(coverage, cell), figureAt(coverage, { ...cell, populationId: null }))
}
