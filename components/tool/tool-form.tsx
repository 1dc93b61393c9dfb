'use client'
import { useTranslations } from 'next-intl'
import { CheckNotes } from '@/components/methodology/check-notes'
import { Card } from '@/components/ui/card'
import type { Fields, Rows } from '@/lib/client/tool/tool-contents'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'
import { useToolSession } from '@/lib/client/tool/use-tool-session'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import type { ToolChecks } from '@/lib/core/tool/tool-checks'
import type { Evidence } from './evidence-list'
import { FieldControl } from './field-control'
import { TableEditor } from './table-editor'
import { ToolSaveLine } from './tool-save-line'
import { TroubleNote } from './trouble-note'
import { type LiveChecks, useLiveChecks } from './use-live-checks'
import { useToolOptions } from './use-tool-options'

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
  checks: ToolChecks
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
  checks,
  editable,
}: Props) {
  const t = useTranslations('tool')
  const { choices, optionsFor } = useToolOptions(tool, { optionSets, references })
  const { place, session, snapshot } = useToolSession({
    ...{ assessmentId, tool, ...start, optionsOf: (field) => choices(field) },
    href: `/assessments/${assessmentId}/tools/${tool.key}`,
  })
  const optionsOf = (field: ScalarField) => optionsFor(field, snapshot.rows)
  const live = useLiveChecks(tool.key, snapshot, checks, optionsOf)
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
              const shared = { ...around, disabled: !editable, assessmentId, checks: live }
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
  checks: LiveChecks
}

function SingleField({ field, disabled, assessmentId, checks, ...around }: SingleFieldProps) {
  const { session, snapshot, optionsOf } = around
  return (
    <div className="grid gap-2">
      <FieldControl
        id={field.key}
        note={`${field.key}-checks`}
        field={field}
        value={snapshot.fields[field.key] ?? null}
        options={optionsOf(field)}
        error={snapshot.refusals[field.key]?.message}
        disabled={disabled}
        assessmentId={assessmentId}
        onChange={(value, isTyping) => session.setField(field.key, value, isTyping)}
        onLeave={() => session.flush()}
      />
      <CheckNotes id={`${field.key}-checks`} failures={checks.get(field.key)} />
      <TroubleNote {...around} spot={field.key} />
    </div>
  )
}

/** A section that is one table of the same name needs no heading of its own. */
function standsAlone({ title, fields }: Tool['sections'][number]): boolean {
  return fields.length === 1 && fields[0]?.kind === 'table' && fields[0].label === title
}
