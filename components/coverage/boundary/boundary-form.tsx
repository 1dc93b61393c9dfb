'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useAct } from '@/lib/client/form/use-act'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import { fillPath } from '@/lib/core/contract/fill-address'

/** Takes a file with outlines, or takes out the outlines there are. */
export function BoundaryForm({
  assessmentId,
  hasOutlines,
}: {
  assessmentId: string
  hasOutlines: boolean
}) {
  const t = useTranslations('coverageReport')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const tell = useTell()
  const [isMissing, setIsMissing] = useState(false)
  const params = { assessmentId }
  const { act, snapshot } = useNameProperty(assessmentId)
  const send = async (element: HTMLFormElement) => {
    const file = new FormData(element).get('file')
    const isThere = file instanceof File && file.size > 0
    setIsMissing(!isThere)
    if (!isThere) return
    const sent = await submit(() =>
      api('POST /assessments/{assessmentId}/coverage/boundary')({
        params,
        form: { nameProperty: snapshot.entry.trim(), file },
      }),
    )
    if (!sent) return
    element.reset()
    act.discard()
    router.refresh()
  }
  const remove = async () => {
    const gone = await submit(() =>
      api('DELETE /assessments/{assessmentId}/coverage/boundary')({ params }),
    )
    if (gone) router.refresh()
  }
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainInput
        id="file"
        type="file"
        accept=".json,.geojson,.topojson"
        label={t('file')}
        help={t('fileHelp')}
        error={isMissing ? tell({ code: 'choose-a-file' }) : errors.file}
        required
      />
      <PlainInput
        id="nameProperty"
        label={t('nameProperty')}
        help={t('nameHelp')}
        error={errors.nameProperty}
        value={snapshot.entry}
        onChange={({ target }) => act.set(target.value)}
      />
      <div className="flex flex-wrap gap-4">
        <Button type="submit" disabled={busy}>
          {busy ? t('sending') : hasOutlines ? t('replace') : t('send')}
        </Button>
        {hasOutlines && (
          <SureButton
            label={t('remove')}
            sure={t('removeSure')}
            disabled={busy}
            onSure={() => void remove()}
          />
        )}
      </div>
    </form>
  )
}

/** The name of the property, kept until the file is uploaded; the file is the person's own. */
function useNameProperty(assessmentId: string) {
  const t = useTranslations('coverageReport')
  return useAct<string>(
    {
      place: fillPath('POST /assessments/{assessmentId}/coverage/boundary', {
        params: { assessmentId },
      }),
      ...{ part: 'nameProperty', start: '', words: (typed: string) => typed },
      ...{ title: t('areasTitle'), label: t('nameProperty') },
    },
    () => undefined,
  )
}
