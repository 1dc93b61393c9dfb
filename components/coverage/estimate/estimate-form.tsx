'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormProvider, useFormContext } from 'react-hook-form'
import { ActLine } from '@/components/save/act-line'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { checkEntry, type EnteredEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import { bands } from '@/lib/core/coverage/estimate/estimate'
import { methodsFor, type PopulationCode } from '@/lib/core/coverage/estimate/estimate-value'
import type { Option } from '@/lib/core/methodology/field'
import { EstimateConflict } from './estimate-conflict'
import { ProseInput, SelectInput } from './estimate-fields'
import { FigurePreview } from './figure-preview'
import { QualityFields, ScopeFields } from './meaning-fields'
import { MethodFields } from './method-fields'
import { SourceFields } from './source-fields'
import { useEstimateEditor } from './use-estimate-editor'

interface Props {
  assessmentId: string
  cell: CoverageCell
  population: PopulationCode
  /** Null for a new one. */
  estimate: { id: string; version: number } | null
  start: EnteredEstimate
  isAdopted: boolean
  documents: Option[]
  /** Where to go when it is saved or given up. */
  back: string
}

/**
 * One alternative of a cell: a figure with its method, or the reason why there is none. Saved as a
 * whole by its button; what is typed is kept until then.
 */
export function EstimateForm({
  assessmentId,
  cell,
  population,
  estimate,
  start,
  isAdopted,
  documents,
  back,
}: Props) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const editor = useEstimateEditor({
    ...{ assessmentId, cell, population, estimate, start },
    onDone: () => {
      router.push(back)
      router.refresh()
    },
  })
  const { place, form, entry, snapshot, isBack, conflict } = editor
  return (
    <FormProvider {...form}>
      <form onSubmit={editor.save} className="grid max-w-4xl gap-8" noValidate>
        {isAdopted && <Alert tone="warn">{t('changesAdopted')}</Alert>}
        {isBack && (
          <Alert live>
            <p>{t('isBack')}</p>
            <Button look="quiet" onClick={editor.drop}>
              {t('startOver')}
            </Button>
          </Alert>
        )}
        <KindField />
        {entry.kind === 'measured' ? (
          <>
            <MethodFields methods={methodsFor(cell.indicator, population)} />
            <FigurePreview checked={checkEntry(entry, cell, population)} method={entry.method} />
            <SourceFields assessmentId={assessmentId} documents={documents} />
            <ScopeFields />
            <QualityFields />
          </>
        ) : (
          <>
            <ReasonFields />
            <SourceFields assessmentId={assessmentId} documents={documents} />
          </>
        )}
        <div className="grid gap-3">
          {conflict && (
            <EstimateConflict
              conflict={conflict}
              documents={documents}
              onKeep={editor.keepMine}
              onTake={editor.takeTheirs}
            />
          )}
          <ActLine place={place} snapshot={snapshot} />
          {form.formState.isSubmitted && !form.formState.isValid && (
            <Alert tone="bad">{t('putRight')}</Alert>
          )}
          <div className="flex flex-wrap items-center gap-5">
            <Button type="submit" disabled={snapshot.isUnderWay}>
              {snapshot.isUnderWay ? t('saving') : t('saveEstimate')}
            </Button>
            <Link href={back} onClick={editor.drop}>
              {t('giveUp')}
            </Link>
          </div>
        </div>
      </form>
    </FormProvider>
  )
}

function KindField() {
  const t = useTranslations('workbench')
  const { register } = useFormContext<EnteredEstimate>()
  return (
    <fieldset>
      <legend className="mb-2 font-bold text-lg">{t('kind')}</legend>
      {(['measured', 'not-measured'] as const).map((kind) => (
        <label key={kind} className="flex min-h-11 items-center gap-3">
          <input type="radio" value={kind} className="size-5 shrink-0" {...register('kind')} />
          {t(`kind-${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}

function ReasonFields() {
  const t = useTranslations('workbench')
  const options = [
    { value: '', label: t('notSaid') },
    ...bands.map((value) => ({ value, label: `${value} %` })),
  ]
  return (
    <>
      <ProseInput name="reason" label={t('reason')} help={t('reasonHelp')} rows={4} required />
      <SelectInput name="band" label={t('bandLabel')} help={t('bandHelp')} options={options} />
    </>
  )
}
