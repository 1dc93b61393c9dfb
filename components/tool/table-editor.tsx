'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckNotes } from '@/components/methodology/check-notes'
import { Button } from '@/components/ui/button'
import type { Row } from '@/lib/client/tool/tool-contents'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'
import type { Json } from '@/lib/core/json'
import { calculate } from '@/lib/core/methodology/calculate'
import { cellAnchor } from '@/lib/core/methodology/cell-anchor'
import type { Option, ScalarField, TableField } from '@/lib/core/methodology/field'
import { namingWords } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import { type Evidence, EvidenceList } from './evidence-list'
import { FieldControl } from './field-control'
import { PasteRows } from './paste-rows'
import { RemoveRow } from './remove-row'
import { RowTroubles, TroubleNote } from './trouble-note'
import type { LiveChecks } from './use-live-checks'
import { useRowOfAddress } from './use-row-of-address'
import { useValueWords } from './use-value-words'

interface Props {
  tool: Tool
  table: TableField
  /** The heading stands for the section too, where the table is all there is in it. */
  alone: boolean
  rows: Row[]
  session: ToolSession
  snapshot: ToolSnapshot
  checks: LiveChecks
  optionsOf: (field: ScalarField) => Option[]
  disabled: boolean
  assessmentId: string
  evidence: Evidence[]
  documents: Option[]
}

/**
 * Rows of a table, one below the other, each opened to be edited; this reads the same at every
 * width.
 */
export function TableEditor(props: Props) {
  const { table, alone, rows, session, disabled } = props
  const t = useTranslations('tool')
  const [open, setOpen] = useState<string | null>(null)
  useRowOfAddress(table.key, rows, setOpen)
  const Heading = alone ? 'h2' : 'h3'
  return (
    <section id={table.key} aria-labelledby={`table-${table.key}`} className="grid gap-3">
      <Heading id={`table-${table.key}`}>
        {table.label}{' '}
        <span className="font-normal text-muted">{t('rows', { count: rows.length })}</span>
      </Heading>
      {table.help && <p className="text-muted text-sm">{table.help}</p>}
      {rows.length === 0 && (
        <p className="text-muted">
          {disabled ? t('emptyTable') : t('emptyTableAdd', { row: table.rowLabel })}
        </p>
      )}
      <CheckNotes id={`${table.key}-checks`} failures={props.checks.get(table.key)} />
      <ol className="grid gap-2">
        {rows.map((row, index) => (
          <TableRow
            key={row.id}
            {...props}
            row={row}
            index={index}
            open={open === row.id}
            onToggle={() => setOpen(open === row.id ? null : row.id)}
          />
        ))}
      </ol>
      {!disabled && (
        <AddRows {...props} onAdd={() => setOpen(session.addRows(table.key, [{}])[0] ?? null)} />
      )}
    </section>
  )
}

type RowProps = Props & { row: Row; index: number }

/** One row: a line that says what it is about, and opens into its form. */
function TableRow({
  open,
  onToggle,
  ...props
}: RowProps & { open: boolean; onToggle: () => void }) {
  const { tool, table, row, index, optionsOf, session, snapshot } = props
  const t = useTranslations('tool')
  const valueWords = useValueWords()
  const name = namingWords(table, row.values, (column, value) =>
    valueWords(column, value as Json, optionsOf(column)),
  )
  return (
    <li id={`row-${row.id}`} className="rounded border border-line bg-paper">
      <button
        type="button"
        aria-expanded={open}
        className="flex min-h-11 w-full items-start gap-3 px-3 py-2 text-start hover:bg-ground"
        onClick={onToggle}
      >
        <span className="min-w-6 text-muted">{index + 1}</span>
        <span className="grid min-w-0 grow gap-x-4 sm:grid-cols-[1fr_auto]">
          <span className="break-words font-semibold">
            {name || t('emptyRow', { row: table.rowLabel })}
          </span>
          <span className="text-muted text-sm leading-relaxed sm:max-w-48 sm:text-end">
            {rowState(table, row, optionsOf)}
          </span>
        </span>
        <span
          aria-hidden="true"
          className={`mt-2.5 size-2.5 shrink-0 border-primary border-e-2 border-b-2 ${open ? 'translate-y-1 rotate-225' : 'rotate-45'}`}
        />
      </button>
      <RowTroubles
        {...{ tool, session, snapshot, optionsOf, open }}
        table={table.key}
        row={row.id}
      />
      {open ? <OpenRow {...props} /> : <ClosedChecks {...props} />}
    </li>
  )
}

/** What does not make sense in a row, while its cells are out of sight. */
function ClosedChecks({ table, row, checks }: RowProps) {
  const failures = table.columns.flatMap(({ key }) => checks.get(anchorOf(table, row, key)) ?? [])
  return (
    failures.length > 0 && (
      <div className="px-3 pb-2">
        <CheckNotes id={`row-${row.id}-checks`} failures={failures} />
      </div>
    )
  )
}

const anchorOf = ({ key }: TableField, { id }: Row, column: string) =>
  cellAnchor({ table: key, row: id, column })

function OpenRow(props: RowProps) {
  const { tool, table, row, disabled, assessmentId } = props
  const { evidence, documents } = props
  return (
    <div className="grid gap-4 border-line border-t p-3 sm:p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {shownColumns(table, row, disabled).map((column) => (
          <div key={column.key} className={column.kind === 'long-text' ? 'sm:col-span-2' : ''}>
            {column.kind === 'calculated' ? (
              <p>
                <span className="block font-semibold">{column.label}</span>
                <output>
                  {calculate(column.formula, row.values) ?? '–'} {column.unit ?? ''}
                </output>
              </p>
            ) : (
              <Cell {...props} column={column} />
            )}
          </div>
        ))}
      </div>
      <EvidenceList
        place={{ assessmentId, tool: tool.key }}
        field={table.key}
        row={row.id}
        links={evidence.filter((link) => link.row === row.id)}
        documents={documents}
        editable={!disabled}
      />
      {!disabled && <RowButtons {...props} />}
    </div>
  )
}

function Cell({ column, ...props }: RowProps & { column: ScalarField }) {
  const { tool, table, row, session, snapshot, optionsOf, disabled, assessmentId } = props
  const spot = `${table.key}/${row.id}/${column.key}`
  const anchor = anchorOf(table, row, column.key)
  return (
    <div className="grid gap-2">
      <FieldControl
        id={anchor}
        note={`${anchor}-checks`}
        field={column}
        value={row.values[column.key] ?? null}
        options={optionsOf(column)}
        error={snapshot.refusals[spot]?.message}
        disabled={disabled}
        assessmentId={assessmentId}
        onChange={(value, isTyping) =>
          session.setCell(table.key, row.id, column.key, value, isTyping)
        }
        onLeave={() => session.flush()}
      />
      <CheckNotes id={`${anchor}-checks`} failures={props.checks.get(anchor)} />
      <TroubleNote {...{ tool, session, snapshot, optionsOf, spot }} />
    </div>
  )
}

/** Ways to add rows: an empty one, the suggested ones, or copied from a spreadsheet. */
function AddRows({ table, rows, session, optionsOf, onAdd }: Props & { onAdd: () => void }) {
  const t = useTranslations('tool')
  const [pasting, setPasting] = useState(false)
  const suggested =
    rows.length === 0
      ? (table.suggestedRows?.map(({ values }) => values) as Row['values'][] | undefined)
      : undefined
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" onClick={onAdd}>
          {t('addRow', { row: table.rowLabel })}
        </Button>
        {suggested && (
          <Button look="secondary" onClick={() => session.addRows(table.key, suggested)}>
            {t('addSuggested', { count: suggested.length })}
          </Button>
        )}
        <Button look="quiet" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('paste')}
        </Button>
      </div>
      {pasting && (
        <PasteRows
          table={table}
          optionsOf={optionsOf}
          onRows={(pasted) => {
            session.addRows(table.key, pasted)
            setPasting(false)
          }}
        />
      )}
    </>
  )
}

function RowButtons({ assessmentId, table, rows, index, session }: RowProps) {
  const t = useTranslations('tool')
  const row = rows[index] as Row
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        look="quiet"
        disabled={index === 0}
        onClick={() => session.moveRow(table.key, row.id, rows[index - 2]?.id ?? null)}
      >
        {t('moveUp')}
      </Button>
      <Button
        look="quiet"
        disabled={index === rows.length - 1}
        onClick={() => session.moveRow(table.key, row.id, rows[index + 1]?.id ?? null)}
      >
        {t('moveDown')}
      </Button>
      <RemoveRow {...{ assessmentId, table, session }} row={row.id} />
    </div>
  )
}

/** Whoever only reads is spared the empty cells. */
function shownColumns(table: TableField, row: Row, readOnly: boolean): ScalarField[] {
  return readOnly
    ? table.columns.filter(
        ({ kind, key }) => kind === 'calculated' || (row.values[key] ?? null) !== null,
      )
    : table.columns
}

function stateColumn(table: TableField): ScalarField | undefined {
  return table.columns.find(
    ({ key, kind }) =>
      kind === 'choice' && ['status', 'decision', 'measured', 'attendance'].includes(key),
  )
}

function rowState(table: TableField, row: Row, optionsOf: Props['optionsOf']): string {
  const column = stateColumn(table)
  return column
    ? (optionsOf(column).find((option) => option.value === row.values[column.key])?.label ?? '')
    : ''
}
