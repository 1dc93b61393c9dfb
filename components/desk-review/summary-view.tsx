import { FieldControl } from '@/components/tool/field-control'
import { TroubleNote } from '@/components/tool/trouble-note'
import { Card } from '@/components/ui/card'
import { useReview } from './review-context'

/** The fields of the tool that are no table: what the review says in short. */
export function SummaryView() {
  const { review, session, snapshot, optionsOf, editable, assessmentId } = useReview()
  return review.tool.sections
    .filter(({ fields }) => fields.some(({ kind }) => kind !== 'table'))
    .map((section) => (
      <Card key={section.key}>
        <h2 className="mb-4">{section.title}</h2>
        <div className="grid gap-5">
          {section.fields.map((field) =>
            field.kind === 'table' ? null : (
              <div key={field.key} className="grid gap-2">
                <FieldControl
                  id={field.key}
                  field={field}
                  value={snapshot.fields[field.key] ?? null}
                  options={optionsOf(field)}
                  error={snapshot.refusals[field.key]?.message}
                  disabled={!editable}
                  assessmentId={assessmentId}
                  onChange={(value, isTyping) => session.setField(field.key, value, isTyping)}
                  onLeave={() => session.flush()}
                />
                <TroubleNote
                  {...{ tool: review.tool, session, snapshot, optionsOf }}
                  spot={field.key}
                />
              </div>
            ),
          )}
        </div>
      </Card>
    ))
}
