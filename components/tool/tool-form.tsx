'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Card } from '@/components/ui/card'
import { type Snapshot, ToolSession } from '@/lib/client/tool-session'
import { useLeaveWarning } from '@/lib/client/use-leave-warning'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import { ConflictList } from './conflict-list'
import type { Evidence } from './evidence-list'
import { FieldControl } from './field-control'
import { SaveState } from './save-state'
import { rowTitle, TableEditor } from './table-editor'

interface Props {
  assessmentId: string
  tool: Tool
  start: { fields: Record<string, { value: never; version: number }>; rows: Snapshot['rows'] }
  /** Options of lists that the edition keeps, by name of the list. */
  optionSets: Record<string, Option[]>
  references: Record<string, { id: string; label: string }[]>
  evidence: Evidence[]
  /** The library, for evidence. */
  documents: Option[]
  editable: boolean
}

/** The form of a tool, drawn from its definition and saved field by field. */
export function ToolForm({
  assessmentId,
  tool,
  start,
  optionSets,
  references,
  evidence,
  documents,
  editable,
}: Props) {
  const t = useTranslations('tool')
  const [session] = useState(
    () =>
      new ToolSession(
        `/assessments/${assessmentId}/tools/${tool.key}`,
        start,
        typeof window === 'undefined' ? null : window.localStorage,
      ),
  )
  const snapshot = useSyncExternalStore(session.subscribe, session.current, session.current)
  useEffect(() => session.resume(), [session])
  useLeaveWarning(snapshot.status === 'saving' || snapshot.status === 'offline')
  const optionsOf = (field: ScalarField): Option[] => {
    if (field.kind === 'choice' || field.kind === 'multi-choice')
      return field.options ?? optionSets[field.optionSet ?? ''] ?? []
    const target = field.kind === 'file' ? 'document' : field.kind === 'reference' ? field.to : ''
    return (
      rowOptions(tool, snapshot, target) ??
      (references[target] ?? []).map(({ id, label }) => ({ value: id, label }))
    )
  }
  return (
    <div className="grid gap-6">
      {editable && (
        <SaveState
          status={snapshot.status}
          trouble={
            snapshot.conflicts.length > 0
              ? 'conflict'
              : Object.keys(snapshot.errors).length > 0
                ? 'refused'
                : null
          }
          onRetry={() => session.retry()}
        />
      )}
      <ConflictList
        tool={tool}
        conflicts={snapshot.conflicts}
        optionsOf={optionsOf}
        onResolve={(conflict, keep) => session.resolve(conflict, keep)}
      />
      {editable && <p className="text-muted text-sm">{t('required')}</p>}
      {tool.sections.map((section) => (
        <Card key={section.key}>
          {!standsAlone(section) && <h2 className="mb-4">{section.title}</h2>}
          {section.help && <p className="mb-4 text-muted">{section.help}</p>}
          <div className="grid gap-5">
            {section.fields.map((field) => {
              const shared = { session, optionsOf, disabled: !editable, assessmentId }
              return field.kind === 'table' ? (
                <TableEditor
                  key={field.key}
                  {...{ ...shared, evidence, documents }}
                  table={field}
                  alone={standsAlone(section)}
                  rows={snapshot.rows[field.key] ?? []}
                  errors={snapshot.errors}
                  toolKey={tool.key}
                />
              ) : (
                <SingleField key={field.key} {...shared} field={field} snapshot={snapshot} />
              )
            })}
          </div>
        </Card>
      ))}
    </div>
  )
}

interface SingleFieldProps {
  field: ScalarField
  snapshot: Snapshot
  session: ToolSession
  optionsOf: (field: ScalarField) => Option[]
  disabled: boolean
  assessmentId: string
}

function SingleField({
  field,
  snapshot,
  session,
  optionsOf,
  disabled,
  assessmentId,
}: SingleFieldProps) {
  return (
    <FieldControl
      id={field.key}
      field={field}
      value={snapshot.fields[field.key] ?? null}
      options={optionsOf(field)}
      error={snapshot.errors[field.key]}
      disabled={disabled}
      assessmentId={assessmentId}
      onChange={(value) => session.setField(field.key, value)}
    />
  )
}

/** A section that is one table of the same name needs no heading of its own. */
function standsAlone({ title, fields }: Tool['sections'][number]): boolean {
  return fields.length === 1 && fields[0]?.kind === 'table' && fields[0].label === title
}

/** Rows of this very tool are offered as they stand on the screen, new ones too. */
function rowOptions(tool: Tool, snapshot: Snapshot, target: string): Option[] | null {
  const [toolKey, tableKey = ''] = target.split('.')
  const table = tool.sections
    .flatMap(({ fields }) => fields)
    .find((field) => field.kind === 'table' && field.key === tableKey)
  if (toolKey !== tool.key || table?.kind !== 'table') return null
  return (snapshot.rows[tableKey] ?? []).map((row, index) => ({
    value: row.id,
    label: rowTitle(table, row, () => []) || `${table.rowLabel} ${index + 1}`,
  }))
}
