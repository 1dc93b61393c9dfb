'use client'
import { useTranslations } from 'next-intl'
import { CheckList, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { choiceOf, tickedOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { sectionStatuses } from '@/lib/core/report/report-requests'
import type { ReportPerson, SectionSummary } from '@/lib/core/report/report-views'

interface Props {
  section: SectionSummary
  /** Whose report it is in. */
  report: { assessmentId: string; output: string }
  people: readonly ReportPerson[]
  onDone: () => Promise<void>
}

/** Who writes a section, how far it is, and whether it is left out of the public version. */
export function SectionForm({ section, report, people, onDone }: Props) {
  const t = useTranslations('report')
  const { busy, refusal, errors, submit } = useSubmit()
  const { key, title, authors, status, restricted, version } = section
  const save = async (form: FormData) => {
    const body = {
      authorIds: tickedOf(form, 'authors'),
      status: choiceOf(form, `status-${key}`, sectionStatuses),
      restricted: form.has('restricted'),
      version,
    }
    const saved = await submit(() =>
      api('PATCH /assessments/{assessmentId}/reports/{output}/sections/{section}')({
        params: { ...report, section: key },
        body,
      }),
    )
    if (saved) await onDone()
  }
  return (
    <form
      aria-label={t('settingsOf', { title })}
      className="mt-2 grid gap-4 rounded border border-line bg-ground p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <CheckList
        legend={t('authors')}
        name="authors"
        options={people.map(({ id, name, institution }) => ({
          value: id,
          label: institution ? `${name}, ${institution}` : name,
        }))}
        chosen={authors.map(({ id }) => id)}
      />
      <PlainSelect
        id={`status-${key}`}
        label={t('status')}
        options={sectionStatuses.map((value) => ({ value, label: t(`status-${value}`) }))}
        defaultValue={status}
      />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="restricted"
          className="size-5 shrink-0"
          defaultChecked={restricted}
        />
        {t('leaveOut')}
      </label>
      <Refusal refusal={refusal} errors={errors} />
      <div>
        <Button type="submit" disabled={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
