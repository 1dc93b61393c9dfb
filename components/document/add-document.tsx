'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

interface Props {
  assessmentId: string
  types: { value: string; label: string }[]
  confidentialities: { value: string; label: string }[]
}

export function AddDocument({ assessmentId, types, confidentialities }: Props) {
  const t = useTranslations('documents')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const send = async (element: HTMLFormElement) => {
    const given = new FormData(element)
    const file = given.get('file')
    const metadata = {
      title: textOf(given, 'title'),
      issuer: textOf(given, 'issuer'),
      type: textOf(given, 'type'),
      publishedOn: filledOf(given, 'publishedOn'),
      language: textOf(given, 'language'),
      url: textOf(given, 'url'),
      confidentiality: textOf(given, 'confidentiality'),
      annotation: textOf(given, 'annotation'),
    }
    const form = {
      metadata: JSON.stringify(metadata),
      ...(file instanceof File && file.size > 0 && { file }),
    }
    if (
      !(await submit(() =>
        api('POST /assessments/{assessmentId}/documents')({ params: { assessmentId }, form }),
      ))
    )
      return
    element.reset()
    router.refresh()
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
      <PlainInput id="title" label={t('docTitle')} required error={errors.title} />
      <PlainInput
        id="file"
        type="file"
        label={t('file')}
        help={t('fileHelp')}
        error={errors.file}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <PlainInput id="issuer" label={t('issuer')} />
        <PlainSelect id="type" label={t('type')} options={types} />
        <PlainInput id="publishedOn" type="date" label={t('date')} />
        <PlainInput id="language" label={t('language')} />
        <PlainInput id="url" type="url" label={t('url')} error={errors.url} />
        <PlainSelect
          id="confidentiality"
          label={t('confidentiality')}
          options={confidentialities}
          defaultValue="restricted"
        />
      </div>
      <PlainText
        id="annotation"
        label={t('annotation')}
        help={t('annotationHelp')}
        error={errors.annotation}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {busy ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  )
}
