'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import { movedRow, pastedTable } from '@/lib/core/questionnaire/answering/table-rows'
import type { AnswerControlProps } from './answer-control-props'
import { rowsFor } from './text-input'

/** Rows of cells: a grid where there is room, one card a row where there is none. */
export function TableInput({
  id,
  name,
  question,
  texts,
  value,
  describedBy,
  invalid,
  disabled,
  onChange,
  onLeave,
}: AnswerControlProps) {
  const t = useTranslations('answering')
  const list = useRef<HTMLOListElement>(null)
  const { columns } = question
  const rows = Array.isArray(value) ? value.filter((row) => Array.isArray(row)) : []
  const give = (next: string[][], paused = false) =>
    onChange(next.length > 0 ? next : null, { paused })
  const setCell = (at: number, column: number, cell: string) => {
    const changed = columns.map((_name, other) =>
      other === column ? cell : (rows[at]?.[other] ?? ''),
    )
    give(
      rows.map((row, index) => (index === at ? changed : row)),
      true,
    )
  }
  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]
        ?.querySelector<HTMLElement>('textarea, button:not([disabled])')
        ?.focus(),
    )
  const remove = (index: number) => {
    give(rows.filter((_row, other) => other !== index))
    focusRow(Math.max(0, index - 1))
  }
  const add = () => {
    give([...rows, columns.map(() => '')])
    focusRow(rows.length)
  }
  return (
    <fieldset
      aria-describedby={describedBy}
      className={invalid ? 'rounded border-2 border-bad p-2' : ''}
    >
      <legend className="sr-only">{name}</legend>
      {rows.length === 0 && <p className="mb-2 text-muted">{t('noRows')}</p>}
      <ol ref={list} className="grid gap-3 overflow-x-auto p-1 md:gap-2">
        {rows.map((cells, index) => (
          <TableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
            key={index}
            {...{ id, columns, texts, cells, index, disabled, onLeave }}
            count={rows.length}
            onCell={(column, cell) => setCell(index, column, cell)}
            onMove={(to) => {
              give(movedRow(rows, index, to))
              focusRow(to)
            }}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {!disabled && (
        <div className="mt-2 grid gap-3">
          <Button
            look="secondary"
            className="justify-self-start"
            aria-label={`${t('addRow')}: ${name}`}
            onClick={add}
          >
            {t('addRow')}
          </Button>
          <PasteTable
            {...{ id, name, columns }}
            onRows={(pasted) =>
              give([...rows.filter((row) => row.some((cell) => cell.trim() !== '')), ...pasted])
            }
          />
        </div>
      )}
    </fieldset>
  )
}

interface RowProps extends Pick<AnswerControlProps, 'id' | 'texts' | 'disabled' | 'onLeave'> {
  columns: readonly string[]
  cells: readonly string[]
  index: number
  count: number
  onCell: (column: number, cell: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function TableRow({
  id,
  columns,
  texts,
  cells,
  index,
  count,
  disabled,
  onCell,
  onMove,
  onRemove,
  onLeave,
}: RowProps) {
  const t = useTranslations('answering')
  return (
    <li className="grid gap-2 rounded border border-line bg-ground p-3 md:border-0 md:bg-paper md:p-0">
      <div className="grid gap-2 md:auto-cols-[minmax(8rem,1fr)] md:grid-flow-col">
        {columns.map((column, at) => (
          <div key={column} className="grid content-end gap-1">
            <label
              lang={texts.lang}
              htmlFor={`${id}-${index}-${at}`}
              className={`font-semibold text-sm ${index > 0 ? 'md:sr-only' : ''}`}
            >
              {texts.column(at)}{' '}
              <span className="sr-only">{t('rowNumber', { number: index + 1 })}</span>
            </label>
            <textarea
              id={`${id}-${index}-${at}`}
              className={`${controlClass} read-only:bg-ground`}
              rows={rowsFor(cells[at] ?? '', 1)}
              readOnly={disabled}
              value={cells[at] ?? ''}
              onBlur={onLeave}
              onChange={(event) => onCell(at, event.target.value)}
            />
          </div>
        ))}
      </div>
      {!disabled && <RowButtons {...{ index, count, onMove, onRemove }} />}
    </li>
  )
}

function RowButtons({
  index,
  count,
  onMove,
  onRemove,
}: Pick<RowProps, 'index' | 'count' | 'onMove' | 'onRemove'>) {
  const t = useTranslations('answering')
  const row = t('rowNumber', { number: index + 1 })
  return (
    <div className="flex flex-wrap gap-x-4 text-sm">
      <Button
        look="quiet"
        aria-label={`${t('moveUp')}: ${row}`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        {t('moveUp')}
      </Button>
      <Button
        look="quiet"
        aria-label={`${t('moveDown')}: ${row}`}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        {t('moveDown')}
      </Button>
      <Button look="quiet" aria-label={`${t('removeRow')}: ${row}`} onClick={onRemove}>
        {t('removeRow')}
      </Button>
    </div>
  )
}

interface PasteProps {
  id: string
  name: string
  columns: readonly string[]
  onRows: (rows: string[][]) => void
}

function PasteTable({ id, name, columns, onRows }: PasteProps) {
  const t = useTranslations('answering')
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const rows = pastedTable(columns, text)
  const add = () => {
    onRows(rows)
    setText('')
    setOpen(false)
  }
  return (
    <>
      <Button
        look="quiet"
        className="justify-self-start"
        aria-expanded={open}
        aria-label={`${t('paste')}: ${name}`}
        onClick={() => setOpen(!open)}
      >
        {t('paste')}
      </Button>
      {open && (
        <div className="grid gap-2 rounded border border-line bg-ground p-3">
          <label htmlFor={`${id}-paste`} className="font-semibold">
            {t('pasteHere')}
          </label>
          <p className="text-muted text-sm">
            {t('pasteColumns', { columns: columns.join(' · ') })}
          </p>
          <textarea
            id={`${id}-paste`}
            className={`${controlClass} read-only:bg-ground`}
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button className="justify-self-start" disabled={rows.length === 0} onClick={add}>
            {t('pasteAdd', { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  )
}
