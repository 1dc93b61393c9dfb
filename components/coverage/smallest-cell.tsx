'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { CoverageSettings } from '@/lib/core/coverage/estimate/adoption'

/** The count below which a cell is hidden in whatever leaves the assessment. */
export function SmallestCell({
  assessmentId,
  smallestCell,
  version,
}: {
  assessmentId: string
  smallestCell: number
  version: number
}) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const save = async (form: FormData) => {
    const body: CoverageSettings = { smallestCell: Number(textOf(form, 'smallestCell')), version }
    const good = await submit(() =>
      api('PUT /assessments/{assessmentId}/coverage/settings')({ params: { assessmentId }, body }),
    )
    setSaved(good)
    if (good) router.refresh()
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput
        key={version}
        id="smallestCell"
        label={t('smallestCell')}
        help={t('smallestCellHelp')}
        type="number"
        min={1}
        max={1000}
        defaultValue={smallestCell}
        error={errors.smallestCell}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" disabled={busy}>
          {t('save')}
        </Button>
        <p role="status">{saved && t('saved')}</p>
      </div>
    </form>
  )
}
