'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'

/** One institution's place in the line of one section. */
export interface Cell {
  section: string
  institutionId: string
}
export const keyOf = ({ section, institutionId }: Cell) => `${section} ${institutionId}`

interface Props {
  overview: DelegationOverview
  editable: boolean
  isTicked: (cell: Cell) => boolean
  isChanged: (cell: Cell) => boolean
  onToggle: (cell: Cell) => void
}

/**
 * Sections down, institutions across, with how far each is; on a narrow screen one list a section.
 */
export function MatrixTable({ overview, ...cells }: Props) {
  const t = useTranslations('delegation')
  return (
    <section
      aria-label={t('matrix')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative md:max-h-[70vh] md:overflow-auto"
    >
      <table className="block w-full md:table">
        <thead className="hidden md:table-header-group">
          <tr>
            <th scope="col" className="sticky start-0 top-0 z-20 min-w-64 bg-paper p-2 text-start">
              {t('section')}
            </th>
            {overview.institutions.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                className="sticky top-0 z-10 min-w-36 bg-paper p-2 text-start align-bottom font-semibold text-sm"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {overview.sections.map((section) => (
            <MatrixRow key={section.id} overview={overview} section={section} {...cells} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/**
 * A line of the matrix; on a narrow screen a list of the institutions that have something of the
 * section, and of all on demand.
 */
function MatrixRow({
  overview,
  section,
  editable,
  isTicked,
  isChanged,
  onToggle,
}: Props & { section: DelegationOverview['sections'][number] }) {
  const t = useTranslations('delegation')
  const [all, setAll] = useState(false)
  return (
    <tr className="block border-line border-t py-3 md:table-row md:py-0">
      <th
        scope="row"
        className="block bg-paper text-start font-normal md:sticky md:start-0 md:table-cell md:p-2"
      >
        <span className="font-semibold">
          {section.id} {section.title}
        </span>
        {section.suggestedLead && (
          <span className="block text-muted text-sm">
            {t('suggestedLead', { lead: section.suggestedLead })}
          </span>
        )}
        {editable && (
          <Button
            look="quiet"
            className="md:hidden"
            aria-expanded={all}
            aria-label={`${t('chooseInstitutions')}: ${section.id}`}
            onClick={() => setAll(!all)}
          >
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

function MatrixCell({
  overview,
  cell,
  institution,
  ticked,
  changed,
  shownNarrow,
  editable,
  onToggle,
}: CellProps) {
  const t = useTranslations('delegation')
  const here = (part: Cell) =>
    part.section === cell.section && part.institutionId === cell.institutionId
  const progress = overview.progress.find(here)
  const single = overview.delegations.filter(
    (delegation) => here(delegation) && delegation.question !== null,
  ).length
  return (
    <td
      className={`${shownNarrow ? 'block' : 'hidden'} md:table-cell md:p-2 md:align-top ${changed ? 'bg-warn-ground' : ''}`}
    >
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={ticked}
          disabled={!editable}
          onChange={onToggle}
        />
        <span className="md:sr-only">
          <span className="sr-only">{cell.section}: </span>
          {institution}
        </span>
        {progress && (
          <span className="shrink-0 whitespace-nowrap text-muted text-sm">
            {t('ofAsked', { given: progress.answered + progress.gaps, asked: progress.asked })}
          </span>
        )}
      </label>
      {single > 0 && <p className="text-muted text-sm">{t('singleCount', { count: single })}</p>}
      {progress?.overdue && <p className="font-semibold text-bad text-sm">{t('overdue')}</p>}
    </td>
  )
}
