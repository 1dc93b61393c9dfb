'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { ColumnProfile } from '@/lib/core/coverage/import/column-profile'
import type {
  FileMapping,
  RegisterMapping,
  SurveyMapping,
} from '@/lib/core/coverage/import/file-mapping'
import { GroupFields } from './group-fields'
import type { MappingParts } from './mapping-inputs'
import { MoreRegisterFields, RegisterFields } from './register-fields'
import { SurveyFields } from './survey-fields'

interface Props extends Pick<MappingParts<unknown>, 'met' | 'events' | 'populations'> {
  assessmentId: string
  id: string
  version: number
  columns: ColumnProfile[]
  start: FileMapping
}

/** Says what the columns of a file mean and has it counted. */
export function MappingForm({ assessmentId, id, version, columns, start, ...context }: Props) {
  const t = useTranslations('coverageImport')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [mapping, setMapping] = useState<FileMapping>(start)
  const change = (part: Partial<RegisterMapping> | Partial<SurveyMapping>) =>
    setMapping((before) => ({ ...before, ...part }) as FileMapping)
  const open = columns.filter(({ personal }) => !personal)
  const parts = { ...context, change, columns: open, errors }
  const send = async () => {
    const sent = await submit(() =>
      api('PUT /assessments/{assessmentId}/coverage/imports/{importId}/mapping')({
        params: { assessmentId, importId: id },
        body: { mapping, version },
      }),
    )
    if (sent) router.refresh()
  }
  return (
    <form
      className="grid grid-cols-1 gap-8"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      {mapping.kind === 'register' ? (
        <RegisterFields {...parts} mapping={mapping} />
      ) : (
        <SurveyFields {...parts} mapping={mapping} />
      )}
      <GroupFields {...parts} mapping={mapping} />
      {mapping.kind === 'register' && (
        <MoreRegisterFields
          {...parts}
          mapping={mapping}
          entries={columns.filter(({ personal }) => !personal || personal === 'record-number')}
        />
      )}
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={mapping.keepRaw}
          onChange={(event) => change({ keepRaw: event.target.checked })}
        />
        {t('keepRaw')}
      </label>
      <div>
        <Button type="submit" disabled={busy}>
          {t('count')}
        </Button>
      </div>
    </form>
  )
}
