import { useTranslations } from 'next-intl'
import { FieldControl } from '@/components/tool/field-control'
import { RemoveRow } from '@/components/tool/remove-row'
import { TroubleNote } from '@/components/tool/trouble-note'
import { useValueWords } from '@/components/tool/use-value-words'
import { Button } from '@/components/ui/button'
import type { Row } from '@/lib/client/tool/tool-contents'
import type { ScalarField } from '@/lib/core/methodology/field'
import { useReview } from './review-context'

/** One instrument: its standing is chosen in the line, dates and reservations where it opens. */
export function TreatyCard({
  row,
  open,
  onToggle,
}: {
  row: Row
  open: boolean
  onToggle: () => void
}) {
  const t = useTranslations('deskReview')
  const { review, instruments, optionsOf } = useReview()
  const instrument = instruments.find(({ key }) => key === row.values.instrument)
  const words = useValueWords()
  const dates = ['signed', 'ratified_acceded'].flatMap((key) => {
    const column = review.treaties.columns.find((candidate) => candidate.key === key)
    const value = row.values[key] ?? null
    return column && value !== null
      ? [`${column.label}: ${words(column, value, optionsOf(column))}`]
      : []
  })
  return (
    <li className="grid gap-2 rounded border border-line bg-paper p-3">
      <div className="grid items-start gap-x-4 gap-y-2 md:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <p className="break-words font-semibold">{instrument?.title ?? t('noInstrument')}</p>
          <p className="text-muted text-sm">
            {[
              instrument?.year,
              instrument && t(`kind-${instrument.kind === 'treaty' ? 'treaty' : 'declaration'}`),
              ...dates,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={t('detailsOf', { instrument: instrument?.title ?? '' })}
            onClick={onToggle}
          >
            {open ? t('hideDetails') : t('details')}
          </Button>
        </div>
        <TreatyField
          row={row}
          column={review.treaties.columns.find(({ key }) => key === 'standing')}
        />
      </div>
      {open && (
        <OpenTreaty
          row={row}
          provisions={instrument?.provisions ?? []}
          isTreaty={instrument?.kind !== 'declaration'}
        />
      )}
    </li>
  )
}

interface OpenProps {
  row: Row
  provisions: { id: string; provision: string; requires: string }[]
  isTreaty: boolean
}

function OpenTreaty({ row, provisions, isTreaty }: OpenProps) {
  const t = useTranslations('deskReview')
  const { assessmentId, review, session, editable } = useReview()
  // Declarations are adopted, not ratified.
  const hidden = isTreaty
    ? ['instrument', 'standing']
    : ['instrument', 'standing', 'ratified_acceded', 'reservations']
  return (
    <div className="grid gap-4 border-line border-t pt-3">
      {provisions.length > 0 && (
        <div>
          <p className="font-semibold">{t('asks')}</p>
          <ul className="list-disc ps-5 text-sm">
            {provisions.map(({ id, provision, requires }) => (
              <li key={id}>
                {provision}: {requires}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {review.treaties.columns
          .filter(({ key }) => !hidden.includes(key))
          .map((column) => (
            <div
              key={column.key}
              className={
                column.kind === 'long-text' || column.kind === 'reference' ? 'sm:col-span-2' : ''
              }
            >
              <TreatyField row={row} column={column} />
            </div>
          ))}
      </div>
      {editable && (
        <div>
          <RemoveRow {...{ assessmentId, session }} table={review.treaties} row={row.id} />
        </div>
      )}
    </div>
  )
}

function TreatyField({ row, column }: { row: Row; column: ScalarField | undefined }) {
  const { review, session, snapshot, optionsOf, editable, assessmentId } = useReview()
  if (!column) return null
  const spot = `${review.treaties.key}/${row.id}/${column.key}`
  return (
    <div className="grid gap-2">
      <FieldControl
        id={`${review.treaties.key}-${row.id}-${column.key}`}
        field={column}
        value={row.values[column.key] ?? null}
        options={optionsOf(column)}
        error={snapshot.refusals[spot]?.message}
        disabled={!editable}
        assessmentId={assessmentId}
        onChange={(value, isTyping) =>
          session.setCell(review.treaties.key, row.id, column.key, value, isTyping)
        }
        onLeave={() => session.flush()}
      />
      <TroubleNote {...{ tool: review.tool, session, snapshot, optionsOf, spot }} />
    </div>
  )
}
