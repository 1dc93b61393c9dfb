'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

export function CreateAssessment() {
  const t = useTranslations('admin')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const create = async (form: FormData) => {
    const body = {
      countryCode: textOf(form, 'countryCode'),
      countryName: textOf(form, 'countryName'),
      title: textOf(form, 'assessmentTitle'),
    }
    await submit(async () => {
      const { id } = await api('POST /assessments')({ body })
      router.push(`/assessments/${id}/members`)
    })
  }
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_12rem]">
        <PlainInput id="countryName" label={t('country')} required error={errors.countryName} />
        <PlainInput
          id="countryCode"
          label={t('code')}
          help={t('codeHelp')}
          maxLength={3}
          required
          error={errors.countryCode}
        />
      </div>
      <PlainInput id="assessmentTitle" label={t('assessmentTitle')} required error={errors.title} />
      <div>
        <Button type="submit" disabled={busy}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
