'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { movedRow, pastedTable } from '@/lib/core/questionnaire/table-rows'
import { Button } from '../ui/button'
import { controlClass } from '../ui/labelled'
import type { AnswerControlProps } from './answer-control'
import { rowsFor } from './text-input'

/** Rows of cells: a grid where there is room, one card a row where there is none. */
export function TableInput({ id, name, question, texts, value, describedBy, invalid, disabled, onChange, onLeave }: AnswerControlProps) {
  const t = useTranslations('answering')
  const [pasting, setPasting] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const { columns } = question
  const rows = Array.isArray(value) ? value.filter((row) => Array.isArray(row)) : []
  const give = (next: string[][], paused = false) => onChange(next.length > 0 ? next : null, { paused })
  const setCell = (at: number, column: number, cell: string) =>
    give(
      rows.map((row, index) => (index === at ? columns.map((_name, other) => (other === column ? cell : (row[other] ?? ''))) : row)),
      true,
    )
  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector<HTMLElement>('textarea, button:not([disabled])')?.focus())
  const add = () => {
    give([...rows, columns.map(() => '')])
    focusRow(rows.length)
  }
  return (
    <fieldset aria-describedby={describedBy} className={invalid ? 'rounded border-2 border-bad p-2' : ''}>
      <legend className="sr-only">{name}</legend>
      {rows.length === 0 && <p className="mb-2 text-muted">{t('noRows')}</p>}
      <ol ref={list} className="grid gap-3 overflow-x-auto p-1 md:gap-2">
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
          <li key={index} className="grid gap-2 rounded border border-line bg-ground p-3 md:border-0 md:bg-paper md:p-0">
            <div className="grid gap-2 md:auto-cols-[minmax(8rem,1fr)] md:grid-flow-col">
              {columns.map((column, at) => (
                <div key={column} className="grid content-end gap-1">
                  <label lang={texts.lang} htmlFor={`${id}-${index}-${at}`} className={`font-semibold text-sm ${index > 0 ? 'md:sr-only' : ''}`}>
                    {texts.column(at)} <span className="sr-only">{t('rowNumber', { number: index + 1 })}</span>
                  </label>
                  <textarea
                    id={`${id}-${index}-${at}`}
                    className={controlClass}
                    rows={rowsFor(cells[at] ?? '', 1)}
                    disabled={disabled}
                    value={cells[at] ?? ''}
                    onBlur={onLeave}
                    onChange={(event) => setCell(index, at, event.target.value)}
                  />
                </div>
              ))}
            </div>
            {!disabled && (
              <RowButtons
                index={index}
                count={rows.length}
                onMove={(to) => {
                  give(movedRow(rows, index, to))
                  focusRow(to)
                }}
                onRemove={() => {
                  give(rows.filter((_row, other) => other !== index))
                  focusRow(Math.max(0, index - 1))
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {!disabled && (
        <div className="mt-2 flex flex-wrap gap-3">
          <Button look="secondary" aria-label={`${t('addRow')}: ${name}`} onClick={add}>
            {t('addRow')}
          </Button>
          <Button look="quiet" aria-expanded={pasting} aria-label={`${t('paste')}: ${name}`} onClick={() => setPasting(!pasting)}>
            {t('paste')}
          </Button>
        </div>
      )}
      {pasting && !disabled && (
        <PasteTable
          id={`${id}-paste`}
          columns={columns}
          onRows={(pasted) => {
            give([...rows.filter((row) => row.some((cell) => cell.trim() !== '')), ...pasted])
            setPasting(false)
          }}
        />
      )}
    </fieldset>
  )
}

function RowButtons({ index, count, onMove, onRemove }: { index: number; count: number; onMove: (to: number) => void; onRemove: () => void }) {
  const t = useTranslations('answering')
  const row = t('rowNumber', { number: index + 1 })
  return (
    <div className="flex flex-wrap gap-x-4 text-sm">
      <Button look="quiet" aria-label={`${t('moveUp')}: ${row}`} disabled={index === 0} onClick={() => onMove(index - 1)}>
        {t('moveUp')}
      </Button>
      <Button look="quiet" aria-label={`${t('moveDown')}: ${row}`} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
        {t('moveDown')}
      </Button>
      <Button look="quiet" aria-label={`${t('removeRow')}: ${row}`} onClick={onRemove}>
        {t('removeRow')}
      </Button>
    </div>
  )
}

function PasteTable({ id, columns, onRows }: { id: string; columns: readonly string[]; onRows: (rows: string[][]) => void }) {
  const t = useTranslations('answering')
  const [text, setText] = useState('')
  const rows = pastedTable(columns, text)
  return (
    <div className="mt-2 grid gap-2 rounded border border-line bg-ground p-3">
      <label htmlFor={id} className="font-semibold">
        {t('pasteHere')}
      </label>
      <p className="text-muted text-sm">{t('pasteColumns', { columns: columns.join(' · ') })}</p>
      <textarea id={id} className={controlClass} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      <div>
        <Button disabled={rows.length === 0} onClick={() => onRows(rows)}>
          {t('pasteAdd', { count: rows.length })}
        </Button>
      </div>
    </div>
  )
}
