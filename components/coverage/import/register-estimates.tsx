'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { textOf } from '@/lib/client/form-values'
import { randomId } from '@/lib/client/random-id'
import {
  estimateChoices,
  indicatorOf,
  isOffered,
} from '@/lib/core/coverage/import/estimate-choices'
import type { ResultEstimate, ResultFigure } from '@/lib/core/coverage/import/estimate-of-result'
import type { RegisterRow } from '@/lib/core/coverage/import/register-result'
import { EstimatesForm } from './estimates-form'
import type { Option } from './mapping-inputs'
import { type PlaceNames, usePlaceWords } from './use-place-words'

interface Props {
  source: { assessmentId: string; importId: string }
  workbench: string
  documents: Option[]
  rows: RegisterRow[]
  names: PlaceNames
}

const plainNumber = (text: string) =>
  text === '' || Number.isNaN(Number(text.replace(/[ ,]/g, '')))
    ? null
    : Number(text.replace(/[ ,]/g, ''))

/** Chooses rows of the counts and their denominators. */
export function RegisterEstimates({ source, workbench, documents, rows, names }: Props) {
  const t = useTranslations('coverageImport')
  const said = useTranslations('coverage')
  const [key, setKey] = useState(estimateChoices[0]?.key ?? '')
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const choice = estimateChoices.find((one) => one.key === key)
  const words = usePlaceWords(names)
  const usable = rows.flatMap((row, index) => {
    const indicator = choice && indicatorOf(choice.figure, row)
    const hasFigure = choice?.figure !== 'median' || row.days !== null
    return choice && isOffered(choice, indicator) && hasFigure
      ? [{ row, name: words.of(row), index, indicator: indicator ?? '' }]
      : []
  })
  const chosen = (form: FormData): ResultEstimate[] =>
    usable
      .filter(({ index }) => ticked.has(index))
      .map(({ row: { event, populationId, year, area, sex }, index, indicator }) => ({
        id: randomId(),
        cell: { indicator, event, populationId, year, area, sex },
        figure: choice?.figure ?? 'registered',
        method: choice?.method ?? '',
        inputs: Object.fromEntries(
          (choice?.inputs ?? []).map((input) => [
            input.key,
            plainNumber(textOf(form, `${input.key}-${index}`)),
          ]),
        ),
      }))
  const tick = (index: number, on: boolean) =>
    setTicked(
      (before) => new Set(on ? [...before, index] : [...before].filter((one) => one !== index)),
    )
  return (
    <EstimatesForm
      source={source}
      workbench={workbench}
      documents={documents}
      hasDenominator={(choice?.inputs.length ?? 0) > 0}
      chosen={chosen}
    >
      <PlainSelect
        id="choice"
        label={t('choice')}
        {...(choice && { help: said(`method.${choice.method}.help`) })}
        options={estimateChoices.map((one) => ({
          value: one.key,
          label: t(`choice-${one.key.replace('.', '-')}` as 'choice-median'),
        }))}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <fieldset className="grid min-w-0 grid-cols-1 gap-2">
        <legend className="mb-2 font-semibold">{t('chooseRows')}</legend>
        {usable.map(({ row, name, index }) => (
          <div key={index} className="grid grid-cols-1 gap-2 rounded border border-line p-3">
            <label className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                checked={ticked.has(index)}
                onChange={(event) => tick(index, event.target.checked)}
              />
              <span>
                {name}{' '}
                <span className="text-muted">
                  {choice && t('takes', { count: taken(choice.figure, row) })}
                </span>
              </span>
            </label>
            {ticked.has(index) && choice && (
              <DenominatorInputs inputs={choice.inputs} index={index} name={name} />
            )}
          </div>
        ))}
        {usable.length === 0 && <p className="text-muted">{t('noRowsForChoice')}</p>}
      </fieldset>
    </EstimatesForm>
  )
}

interface DenominatorProps {
  inputs: (typeof estimateChoices)[number]['inputs']
  index: number
  name: string
}

/** What the figure of one row is divided by. */
function DenominatorInputs({ inputs, index, name }: DenominatorProps) {
  const t = useTranslations('coverageImport')
  const said = useTranslations('coverage')
  if (inputs.length === 0) return null
  return (
    <div className="grid grid-cols-1 items-end gap-3 sm:grid-cols-3">
      {inputs.map(({ key, label: labelName, optional }) => {
        const label = said(`input.${labelName}`)
        return (
          <PlainInput
            key={key}
            id={`${key}-${index}`}
            inputMode="decimal"
            label={optional ? t('ifKnown', { label }) : label}
            aria-label={`${label}: ${name}`}
          />
        )
      })}
    </div>
  )
}

function taken(figure: ResultFigure, row: RegisterRow): number {
  if (figure === 'within-year') return row.withinYear
  if (figure === 'on-time') return row.onTime
  return figure === 'median' ? (row.days ?? 0) : row.registered
}
