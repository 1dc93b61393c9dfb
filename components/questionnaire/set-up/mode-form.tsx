'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveLine } from '@/components/save/save-line'
import { FieldTroubles } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'
import { modes } from '@/lib/core/questionnaire/instrument'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'

/** The shorter or the full questionnaire; nothing answered is lost by the change. */
export function ModeForm({
  assessmentId,
  setUp,
}: {
  assessmentId: string
  setUp: QuestionnaireSetUp
}) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const label = t('formHelp')
  const { place, session, snapshot } = useFormSession(
    {
      operation: 'PUT /assessments/{assessmentId}/questionnaire/settings',
      params: { assessmentId },
      href: `/assessments/${assessmentId}/questionnaire/questions`,
      title: t('title'),
      labels: { mode: label },
      values: { mode: setUp.mode },
      version: setUp.version,
    },
    () => router.refresh(),
  )
  const words = (mode: unknown) => {
    const known = modes.find((other) => other === mode)
    return known ? t(`mode-${known}`, { count: setUp.sizes[known] }) : ''
  }
  return (
    <div className="grid gap-3">
      <SaveLine place={place} />
      <FieldTroubles {...{ session, snapshot, label, words }} field="mode">
        <fieldset id="mode" className="grid gap-1">
          <legend className="mb-1">{label}</legend>
          {modes.map((mode) => (
            <label key={mode} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                className="size-5 shrink-0"
                name="mode"
                value={mode}
                checked={snapshot.values.mode === mode}
                onChange={() => session.set('mode', mode)}
              />
              {words(mode)}
            </label>
          ))}
        </fieldset>
        {snapshot.refusals.mode && (
          <p className="font-semibold text-bad text-sm">{snapshot.refusals.mode}</p>
        )}
      </FieldTroubles>
    </div>
  )
}
