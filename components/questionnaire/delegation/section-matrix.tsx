'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { groupBy } from '@/lib/core/group-by'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'
import { type Cell, keyOf, MatrixTable } from './matrix-table'

interface Props {
  /** Address of the questionnaire, below /api/v1 too. */
  assessmentId: string
  overview: DelegationOverview
  editable: boolean
}

/** Sections by institutions: who answers what, changed by ticking and given out together. */
export function SectionMatrix({ assessmentId, overview, editable }: Props) {
  const t = useTranslations('delegation')
  const router = useRouter()
  const [changed, setChanged] = useState<ReadonlyMap<string, Cell>>(new Map())
  const { busy, refusal, errors, submit } = useSubmit()
  const whole = groupBy(
    overview.delegations.filter(({ question }) => question === null),
    keyOf,
  )
  const toggle = (cell: Cell) => {
    const next = new Map(changed)
    if (!next.delete(keyOf(cell))) next.set(keyOf(cell), cell)
    setChanged(next)
  }
  const added = [...changed.values()].filter((cell) => !whole.has(keyOf(cell)))
  const removed = [...changed.values()].filter((cell) => whole.has(keyOf(cell)))
  const send = async (form: FormData) => {
    const more = { dueOn: filledOf(form, 'matrix-due'), note: textOf(form, 'matrix-note') }
    const left = new Map(changed)
    const isDone = (cell: Cell) => left.delete(keyOf(cell))
    await submit(async () => {
      for (const [institutionId, given] of groupBy(added, (cell) => cell.institutionId)) {
        await api('POST /assessments/{assessmentId}/questionnaire/delegations')({
          params: { assessmentId },
          body: { institutionId, sections: given.map(({ section }) => section), ...more },
        })
        given.forEach(isDone)
      }
      for (const cell of removed) {
        for (const { id } of whole.get(keyOf(cell)) ?? [])
          await api('DELETE /assessments/{assessmentId}/questionnaire/delegations/{delegationId}')({
            params: { assessmentId, delegationId: id },
          })
        isDone(cell)
      }
    })
    // What went through before a refusal must not be taken for another change.
    setChanged(left)
    router.refresh()
  }
  return (
    <form
      aria-label={t('matrix')}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      {editable && <p>{t('matrixHelp')}</p>}
      <MatrixTable
        overview={overview}
        editable={editable}
        isTicked={(cell) => whole.has(keyOf(cell)) !== changed.has(keyOf(cell))}
        isChanged={(cell) => changed.has(keyOf(cell))}
        onToggle={toggle}
      />
      <Refusal refusal={refusal} errors={errors} />
      {changed.size > 0 && (
        <Changes
          added={added.length}
          removed={removed.length}
          busy={busy}
          onUndo={() => setChanged(new Map())}
        />
      )}
    </form>
  )
}

/** What is ticked and not yet given out, with what goes along. */
function Changes({
  added,
  removed,
  busy,
  onUndo,
}: {
  added: number
  removed: number
  busy: boolean
  onUndo: () => void
}) {
  const t = useTranslations('delegation')
  return (
    <div className="grid gap-3 rounded border border-primary p-4">
      <p role="status" className="font-semibold">
        {t('changes', { added, removed })}
      </p>
      {added > 0 && (
        <div className="grid gap-3 sm:grid-cols-2">
          <PlainInput id="matrix-due" type="date" label={t('due')} />
          <PlainText id="matrix-note" rows={2} label={t('note')} maxLength={2000} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {t('save')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={onUndo}>
          {t('undo')}
        </Button>
      </div>
    </div>
  )
}
