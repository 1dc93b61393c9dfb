'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { filledOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { groupBy } from '@/lib/core/group-by'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation-view'
import { PlainInput, PlainText } from '../../forms/plain-input'
import { Refusal } from '../../forms/refusal'
import { Button } from '../../ui/button'

interface Props {
  /** Address of the questionnaire, below /api/v1 too. */
  path: string
  overview: DelegationOverview
  editable: boolean
}

interface Cell {
  section: string
  institutionId: string
}
const keyOf = ({ section, institutionId }: Cell) => `${section} ${institutionId}`

/** Sections by institutions: who answers what, changed by ticking and given out together. */
export function SectionMatrix({ path, overview, editable }: Props) {
  const t = useTranslations('delegation')
  const { delegations } = overview
  const router = useRouter()
  const [changed, setChanged] = useState<ReadonlyMap<string, Cell>>(new Map())
  const { busy, refusal, errors, submit } = useSubmit()
  const whole = groupBy(
    delegations.filter(({ question }) => question === null),
    keyOf,
  )
  const toggle = (cell: Cell) => {
    const next = new Map(changed)
    if (!next.delete(keyOf(cell))) next.set(keyOf(cell), cell)
    setChanged(next)
  }
  const cells = [...changed.values()]
  const added = cells.filter((cell) => !whole.has(keyOf(cell)))
  const removed = cells.filter((cell) => whole.has(keyOf(cell)))
  const send = async (form: FormData) => {
    const more = { dueOn: filledOf(form, 'matrix-due'), note: textOf(form, 'matrix-note') }
    const done = await submit(async () => {
      for (const [institutionId, given] of groupBy(added, (cell) => cell.institutionId))
        await api(`${path}/delegations`, { method: 'POST', body: { institutionId, sections: given.map(({ section }) => section), ...more } })
      for (const { id } of removed.flatMap((cell) => whole.get(keyOf(cell)) ?? [])) await api(`${path}/delegations/${id}`, { method: 'DELETE' })
    })
    if (done) setChanged(new Map())
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
      <MatrixTable overview={overview} editable={editable} whole={whole} changed={changed} onToggle={toggle} />
      <Refusal refusal={refusal} errors={errors} />
      {cells.length > 0 && <ChangesBar added={added.length} removed={removed.length} busy={busy} onUndo={() => setChanged(new Map())} />}
    </form>
  )
}

interface TableProps {
  overview: DelegationOverview
  editable: boolean
  /** Whole sections that are handed out, by cell. */
  whole: ReadonlyMap<string, unknown>
  changed: ReadonlyMap<string, Cell>
  onToggle: (cell: Cell) => void
}

function MatrixTable({ overview, editable, whole, changed, onToggle }: TableProps) {
  const t = useTranslations('delegation')
  const { sections, institutions } = overview
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('matrix')} tabIndex={0} className="md:max-h-[70vh] md:overflow-auto">
      <table className="block w-full md:table">
        <thead className="hidden md:table-header-group">
          <tr>
            <th scope="col" className="sticky start-0 top-0 z-20 min-w-64 bg-paper p-2 text-start">
              {t('section')}
            </th>
            {institutions.map(({ id, name }) => (
              <th key={id} scope="col" className="sticky top-0 z-10 min-w-36 bg-paper p-2 text-start align-bottom font-semibold text-sm">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {sections.map((section) => (
            <MatrixRow
              key={section.id}
              overview={overview}
              section={section}
              editable={editable}
              isTicked={(cell) => whole.has(keyOf(cell)) !== changed.has(keyOf(cell))}
              isChanged={(cell) => changed.has(keyOf(cell))}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the ticks would change, and the button that does it. */
function ChangesBar({ added, removed, busy, onUndo }: { added: number; removed: number; busy: boolean; onUndo: () => void }) {
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

interface RowProps {
  overview: DelegationOverview
  section: DelegationOverview['sections'][number]
  editable: boolean
  isTicked: (cell: Cell) => boolean
  isChanged: (cell: Cell) => boolean
  onToggle: (cell: Cell) => void
}

/** A line of the matrix; on a narrow screen a list of the institutions that have something of the section, and of all on demand. */
function MatrixRow({ overview, section, editable, isTicked, isChanged, onToggle }: RowProps) {
  const t = useTranslations('delegation')
  const [all, setAll] = useState(false)
  return (
    <tr className="block border-line border-t py-3 md:table-row md:py-0">
      <th scope="row" className="block bg-paper text-start font-normal md:sticky md:start-0 md:table-cell md:p-2">
        <span className="font-semibold">
          {section.id} {section.title}
        </span>
        {section.suggestedLead && <span className="block text-muted text-sm">{t('suggestedLead', { lead: section.suggestedLead })}</span>}
        {editable && (
          <Button look="quiet" className="md:hidden" aria-expanded={all} aria-label={`${t('chooseInstitutions')}: ${section.id}`} onClick={() => setAll(!all)}>
            {t('chooseInstitutions')}
          </Button>
        )}
      </th>
      {overview.institutions.map((institution) => {
        const cell = { section: section.id, institutionId: institution.id }
        const has = overview.delegations.some((delegation) => keyOf(delegation) === keyOf(cell))
        return (
          <MatrixCell
            key={institution.id}
            overview={overview}
            cell={cell}
            institution={institution.name}
            ticked={isTicked(cell)}
            changed={isChanged(cell)}
            shownNarrow={all || has || isChanged(cell)}
            editable={editable}
            onToggle={() => onToggle(cell)}
          />
        )
      })}
    </tr>
  )
}

interface CellProps {
  overview: DelegationOverview
  cell: Cell
  institution: string
  ticked: boolean
  changed: boolean
  /** On a narrow screen too. */
  shownNarrow: boolean
  editable: boolean
  onToggle: () => void
}

function MatrixCell({ overview, cell, institution, ticked, changed, shownNarrow, editable, onToggle }: CellProps) {
  const t = useTranslations('delegation')
  const here = (part: Cell) => part.section === cell.section && part.institutionId === cell.institutionId
  const progress = overview.progress.find(here)
  const single = overview.delegations.filter((delegation) => here(delegation) && delegation.question !== null).length
  return (
    <td className={`${shownNarrow ? 'block' : 'hidden'} md:table-cell md:p-2 md:align-top ${changed ? 'bg-warn-ground' : ''}`}>
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" className="size-5 shrink-0" checked={ticked} disabled={!editable} onChange={onToggle} />
        <span className="md:sr-only">
          <span className="sr-only">{cell.section}: </span>
          {institution}
        </span>
        {progress && <span className="text-muted text-sm">{t('ofAsked', { given: progress.answered + progress.gaps, asked: progress.asked })}</span>}
      </label>
      {single > 0 && <p className="text-muted text-sm">{t('singleCount', { count: single })}</p>}
      {progress?.overdue && <p className="font-semibold text-bad text-sm">{t('overdue')}</p>}
    </td>
  )
}
