import { useTranslations } from 'next-intl'
import { FieldControl } from '@/components/tool/field-control'
import { RemoveRow } from '@/components/tool/remove-row'
import { TroubleNote } from '@/components/tool/trouble-note'
import { Button } from '@/components/ui/button'
import type { ScalarField } from '@/lib/core/methodology/field'
import { QuestionPicker } from './question-picker'
import { useReview } from './review-context'

/**
 * The columns in the order in which a reviewer works; whatever an edition adds comes with the last.
 */
const parts: [key: 'asked' | 'found' | 'source' | 'onward', columns: string[]][] = [
  ['asked', ['section', 'topic', 'guiding_question', 'event', 'population']],
  ['found', ['summary_finding', 'direction', 'status']],
  ['source', ['source', 'locator', 'information_quality', 'date_of_information']],
  ['onward', ['follow_up', 'follow_up_questions', 'follow_up_sites', 'reviewer']],
]

/** All fields of a row, saved one by one. */
export function RowForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('deskReview')
  const { assessmentId, review, session, editable } = useReview()
  const named = new Set(parts.flatMap(([, columns]) => columns))
  const others = review.matrix.columns.filter(({ key }) => !named.has(key)).map(({ key }) => key)
  return (
    <div className="grid gap-6 border-line border-t p-3 sm:p-4">
      {parts.map(([key, columns]) => (
        <fieldset key={key} className="grid gap-4">
          <legend className="mb-2 font-bold text-muted">{t(`part-${key}`)}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            {[...columns, ...(key === 'onward' ? others : [])].map((column) => (
              <RowField key={column} id={id} column={column} />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-4">
        <Button look="secondary" onClick={onClose}>
          {t('close')}
        </Button>
        {editable && <RemoveRow {...{ assessmentId, session }} table={review.matrix} row={id} />}
      </div>
    </div>
  )
}

function RowField({ id, column: key }: { id: string; column: string }) {
  const { review, session, snapshot, optionsOf, editable, assessmentId } = useReview()
  const column = review.matrix.columns.find((candidate) => candidate.key === key)
  const value = snapshot.rows[review.matrix.key]?.find((row) => row.id === id)?.values[key] ?? null
  // Whoever only reads is spared the empty fields.
  if (!column || (!editable && value === null)) return null
  const isWide = column.kind === 'long-text' || key === 'follow_up_questions' || key === 'source'
  const spot = `${review.matrix.key}/${id}/${key}`
  const common = {
    id: `${review.matrix.key}-${id}-${key}`,
    field: offered(column),
    value,
    options: optionsOf(column),
    error: snapshot.refusals[spot]?.message,
    disabled: !editable,
    assessmentId,
    onChange: (next: typeof value, isTyping?: boolean) =>
      session.setCell(review.matrix.key, id, key, next, isTyping),
    onLeave: () => session.flush(),
  }
  return (
    <div className={`grid content-start gap-2 ${isWide ? 'sm:col-span-2' : ''}`}>
      {key === 'follow_up_questions' && editable ? (
        <QuestionPicker {...common} />
      ) : (
        <FieldControl {...common} />
      )}
      <TroubleNote {...{ tool: review.tool, session, snapshot, optionsOf, spot }} />
    </div>
  )
}

/** Sources are chosen from the library or brought into it on the spot, as files are. */
function offered(column: ScalarField): ScalarField {
  if (column.kind !== 'reference' || column.to !== 'document') return column
  const { key, label, help, required, multiple } = column
  return { kind: 'file', key, label, help, required, multiple }
}
