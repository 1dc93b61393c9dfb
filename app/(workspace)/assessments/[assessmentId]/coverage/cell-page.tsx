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
  const back = editing ? (
    <Link href={here}>{t('backToCell')}</Link>
  ) : (
    <Link href={workbenchAddress(base, address)}>{t('backToGrid')}</Link>
  )
  const empty = emptyEntry(cell, indicator)
  return (
    <div className="grid gap-6">
      <PageHead title={title} intro={`${indicator.key} ${indicator.label}`} back={back}>
        <p className="text-muted">
          {t('definition', { numerator: indicator.numerator, denominator: indicator.denominator })}
        </p>
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
            population={
              cell.populationId === null
                ? null
                : (coverage.populations.find(({ id }) => id === cell.populationId)?.code ?? '')
            }
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
          comparison={
            cell.populationId === null
              ? null
              : comparison(
                  figureAt(coverage, cell),
                  figureAt(coverage, { ...cell, populationId: null }),
                )
          }
          documents={Object.fromEntries(coverage.documents.map(({ id, label }) => [id, label]))}
          editAddress={(estimate) => workbenchAddress(base, address, key, estimate)}
          editable={coverage.editable}
          mayAdopt={coverage.allowedActions.includes('coverage.adopt')}
        />
      )}
    </div>
  )
}
