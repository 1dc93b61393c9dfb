'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { grades } from '@/lib/core/coverage/estimate/estimate'
import type {
  EstimatesOfResult,
  ResultEstimate,
} from '@/lib/core/coverage/import/estimate-of-result'
import type { Option } from './mapping-inputs'

interface Props {
  /** The file that was counted. */
  source: { assessmentId: string; importId: string }
  /** Address of the workbench. */
  workbench: string
  documents: Option[]
  /** Whether the estimates have a denominator that the file does not hold. */
  hasDenominator: boolean
  /** The estimates that are chosen, without what is said of all of them. */
  chosen: (form: FormData) => ResultEstimate[]
  children: React.ReactNode
}

/**
 * Sources, grade and limits of many estimates, and their making. The rows to choose from are the
 * children.
 */
export function EstimatesForm({
  source,
  workbench,
  documents,
  hasDenominator,
  chosen,
  children,
}: Props) {
  const t = useTranslations('coverageImport')
  const { busy, refusal, errors, submit } = useSubmit()
  const [made, setMade] = useState(0)
  const send = async (form: FormData) => {
    setMade(0)
    const estimates = chosen(form)
    const isMade = await submit(() =>
      api('POST /assessments/{assessmentId}/coverage/imports/{importId}/estimates')({
        params: source,
        body: { ...aboutAll(form), estimates },
      }),
    )
    if (isMade) setMade(estimates.length)
  }
  return (
    <form
      className="grid grid-cols-1 gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      {children}
      <AboutFields documents={documents} hasDenominator={hasDenominator} />
      <div>
        <Button type="submit" disabled={busy}>
          {t('makeEstimates')}
        </Button>
      </div>
      <div role="status">
        {made > 0 && (
          <Alert tone="good">
            {t('made', { count: made })} <Link href={workbench}>{t('toWorkbench')}</Link>
          </Alert>
        )}
      </div>
    </form>
  )
}

function AboutFields({
  documents,
  hasDenominator,
}: {
  documents: Option[]
  hasDenominator: boolean
}) {
  const t = useTranslations('coverageImport')
  const choices = [{ value: '', label: t('noDocument') }, ...documents]
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <PlainSelect id="numeratorDocument" label={t('numeratorDocument')} options={choices} />
        {hasDenominator && (
          <PlainSelect
            id="denominatorDocument"
            label={t('denominatorDocument')}
            options={choices}
          />
        )}
        {hasDenominator && (
          <PlainInput
            id="denominatorDefinition"
            label={t('denominatorDefinition')}
            maxLength={1000}
          />
        )}
        <PlainSelect
          id="grade"
          label={t('grade')}
          options={[
            { value: '', label: t('noGrade') },
            ...grades.map((grade) => ({ value: grade, label: t(`grade-${grade}`) })),
          ]}
        />
        <PlainSelect
          id="disclosure"
          label={t('disclosure')}
          options={(['public', 'internal'] as const).map((value) => ({
            value,
            label: t(`disclosure-${value}`),
          }))}
        />
      </div>
      <PlainText id="limits" label={t('limits')} maxLength={5000} />
    </>
  )
}

function aboutAll(form: FormData): Omit<EstimatesOfResult, 'estimates'> {
  const source = (name: string, use: 'numerator' | 'denominator') => {
    const documentId = textOf(form, name)
    return documentId === '' ? [] : [{ documentId, locator: '', use }]
  }
  return {
    numeratorDefinition: '',
    denominatorDefinition: textOf(form, 'denominatorDefinition'),
    sources: [
      ...source('numeratorDocument', 'numerator'),
      ...source('denominatorDocument', 'denominator'),
    ],
    grade: grades.find((grade) => grade === textOf(form, 'grade')) ?? null,
    limits: textOf(form, 'limits'),
    disclosure: textOf(form, 'disclosure') === 'internal' ? 'internal' : 'public',
  }
}
