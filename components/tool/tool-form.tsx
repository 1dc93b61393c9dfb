'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Fields, Rows } from '@/lib/client/tool/tool-contents'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'
import { useToolSession } from '@/lib/client/tool/use-tool-session'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import type { Evidence } from './evidence-list'
import { FieldControl } from './field-control'
import { rowTitle, TableEditor } from './table-editor'
import { ToolSaveLine } from './tool-save-line'
import { TroubleNote } from './trouble-note'

interface Props {
  assessmentId: string
  tool: Tool
  start: { fields: Fields; rows: Rows }
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
  const listed = (field: ScalarField): Option[] => {
    if (field.kind === 'choice' || field.kind === 'multi-choice')
      return field.options ?? optionSets[field.optionSet ?? ''] ?? []
    return (references[targetOf(field)] ?? []).map(({ id, label }) => ({ value: id, label }))
  }
  const { place, session, snapshot } = useToolSession({
    ...{ assessmentId, tool, ...start, optionsOf: listed },
    href: `/assessments/${assessmentId}/tools/${tool.key}`,
  })
  const optionsOf = (field: ScalarField): Option[] =>
    rowOptions(tool, snapshot, targetOf(field)) ?? listed(field)
  return (
    <div className="grid gap-6">
      {editable && <ToolSaveLine {...{ place, session, snapshot }} />}
      {editable && <p className="text-muted text-sm">{t('required')}</p>}
      {tool.sections.map((section) => (
        <Card key={section.key}>
          {!standsAlone(section) && <h2 className="mb-4">{section.title}</h2>}
          {section.help && <p className="mb-4 text-muted">{section.help}</p>}
          <div className="grid gap-5">
            {section.fields.map((field) => {
              const around = { tool, session, snapshot, optionsOf }
              const shared = { ...around, disabled: !editable, assessmentId }
              return field.kind === 'table' ? (
                <TableEditor
                  key={field.key}
                  {...{ ...shared, evidence, documents }}
                  table={field}
                  alone={standsAlone(section)}
                  rows={snapshot.rows[field.key] ?? []}
                />
              ) : (
                <SingleField key={field.key} {...shared} field={field} />
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
  tool: Tool
  snapshot: ToolSnapshot
  session: ToolSession
  optionsOf: (field: ScalarField) => Option[]
  disabled: boolean
  assessmentId: string
}

function SingleField({ field, disabled, assessmentId, ...around }: SingleFieldProps) {
  const { session, snapshot, optionsOf } = around
  return (
    <div className="grid gap-2">
      <FieldControl
        id={field.key}
        field={field}
        value={snapshot.fields[field.key] ?? null}
        options={optionsOf(field)}
        error={snapshot.refusals[field.key]?.message}
        disabled={disabled}
        assessmentId={assessmentId}
        onChange={(value, isTyping) => session.setField(field.key, value, isTyping)}
        onLeave={() => session.flush()}
      />
      <TroubleNote {...around} spot={field.key} />
    </div>
  )
}

/** What the field points at. */
function targetOf(field: ScalarField): string {
  if (field.kind === 'file') return 'document'
  return field.kind === 'reference' ? field.to : ''
}

/** A section that is one table of the same name needs no heading of its own. */
function standsAlone({ title, fields }: Tool['sections'][number]): boolean {
  return fields.length === 1 && fields[0]?.kind === 'table' && fields[0].label === title
}

/** Rows of this very tool are offered as they stand on the screen, new ones too. */
function rowOptions(tool: Tool, snapshot: ToolSnapshot, target: string): Option[] | null {
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
