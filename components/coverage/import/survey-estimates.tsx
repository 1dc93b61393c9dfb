'use client'
import { useTranslations } from 'next-intl'
import { tickedOf } from '@/lib/client/form-values'
import { randomId } from '@/lib/client/random-id'
import type { ResultEstimate } from '@/lib/core/coverage/import/estimate-of-result'
import type { SurveyResult } from '@/lib/core/coverage/import/survey-result'
import { EstimatesForm } from './estimates-form'
import type { Option } from './mapping-inputs'
import { type PlaceNames, usePlaceWords } from './use-place-words'

interface Props {
  source: { assessmentId: string; importId: string }
  workbench: string
  documents: Option[]
  measures: SurveyResult['measures']
  groups: SurveyResult['groups']
  names: PlaceNames
}

/** Chooses groups of a survey; their figures come from the file alone. */
export function SurveyEstimates({ source, workbench, documents, measures, groups, names }: Props) {
  const t = useTranslations('coverageImport')
  const words = usePlaceWords(names)
  const placeOf = ({ populationId, area, sex }: SurveyResult['groups'][number]) => ({
    populationId,
    area,
    sex,
  })
  const chosen = (form: FormData): ResultEstimate[] =>
    tickedOf(form, 'group').flatMap((index) => {
      const group = groups[Number(index)]
      return group
        ? [
            {
              id: randomId(),
              cell: { ...measures, ...placeOf(group) },
              figure: 'survey' as const,
              method: 'survey-file',
              inputs: {},
            },
          ]
        : []
    })
  return (
    <EstimatesForm
      source={source}
      workbench={workbench}
      documents={documents}
      hasDenominator={false}
      chosen={chosen}
    >
      <fieldset className="grid min-w-0 grid-cols-1 gap-1">
        <legend className="mb-2 font-semibold">{t('chooseRows')}</legend>
        {groups.map((group, index) =>
          group.figure ? (
            <label
              key={words.key({ ...measures, ...placeOf(group) })}
              className="flex min-h-9 items-center gap-2"
            >
              <input type="checkbox" className="size-5 shrink-0" name="group" value={index} />
              {words.of({ ...measures, ...placeOf(group) })}
            </label>
          ) : null,
        )}
      </fieldset>
    </EstimatesForm>
  )
}
