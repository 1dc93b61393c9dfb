'use client'
import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import type { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { plainValue } from '@/lib/core/coverage/import/group-value'
import { populationValues, sexValues } from '@/lib/core/coverage/import/suggested-mapping'
import { ColumnSelect, errorAt, type MappingParts, ValueChoices, valuesOf } from './mapping-inputs'

type Groups = Pick<FileMapping, 'population' | 'national' | 'area' | 'sex'>
type Parts = MappingParts<Groups>

/** Whom the rows are about: populations, areas and sex. */
export function GroupFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-4">
      <legend className="mb-2 font-bold text-lg">{t('groups')}</legend>
      <PopulationFields {...parts} />
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={parts.mapping.national}
          onChange={(event) => parts.change({ national: event.target.checked })}
        />
        {t('national')}
      </label>
      <AreaFields {...parts} />
      <SexFields {...parts} />
    </fieldset>
  )
}

function PopulationFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  const { mapping, change, columns, populations, errors } = parts
  const { population } = mapping
  const named = populations.map(({ id, name }) => ({ value: id, label: name }))
  const options = [{ value: '', label: t('noPopulation') }, ...named]
  const column = population.from === 'column' ? population.column : null
  const choose = (name: string | null) => {
    const found = columns.find((one) => one.name === name)
    change({
      population: found
        ? {
            from: 'column',
            column: found.name,
            values: populationValues(found, { events: [], populations }),
          }
        : { from: 'one', populationId: null },
    })
  }
  return (
    <>
      <ColumnSelect
        id="population-column"
        label={t('populationColumn')}
        columns={columns}
        value={column}
        none={t('onePopulation')}
        onChange={choose}
        error={errorAt(errors, 'population')}
      />
      {population.from === 'one' ? (
        <PlainSelect
          id="population"
          label={t('population')}
          options={options}
          value={population.populationId ?? ''}
          onChange={(event) =>
            change({ population: { from: 'one', populationId: event.target.value || null } })
          }
        />
      ) : (
        <ValueChoices
          id="population-value"
          legend={t('populationValues')}
          values={valuesOf(population.column, parts, Object.keys(population.values))}
          options={options}
          chosen={(value) => population.values[value] ?? ''}
          onChoose={(value, id) =>
            change({
              population: { ...population, values: { ...population.values, [value]: id || null } },
            })
          }
        />
      )}
    </>
  )
}

function AreaFields({ mapping: { area }, change, columns, errors }: Parts) {
  const t = useTranslations('coverageImport')
  return (
    <ColumnSelect
      id="area-column"
      label={t('areaColumn')}
      help={t('areaHelp')}
      columns={columns}
      value={area?.column ?? null}
      none={t('notUsed')}
      onChange={(name) => change({ area: name === null ? null : { column: name, names: {} } })}
      error={errorAt(errors, 'area')}
    />
  )
}

function SexFields(parts: Parts) {
  const t = useTranslations('coverageImport')
  const {
    mapping: { sex },
    change,
    columns,
    errors,
  } = parts
  const options = (['', 'female', 'male'] as const).map((value) => ({
    value,
    label: t(`sex-${value || 'unknown'}`),
  }))
  const has = (list: readonly string[], value: string) =>
    list.some((one) => plainValue(one) === plainValue(value))
  const choose = (value: string, target: string) => {
    if (!sex) return
    const without = (list: readonly string[]) =>
      list.filter((one) => plainValue(one) !== plainValue(value))
    change({
      sex: {
        ...sex,
        female: [...without(sex.female), ...(target === 'female' ? [value] : [])],
        male: [...without(sex.male), ...(target === 'male' ? [value] : [])],
      },
    })
  }
  return (
    <>
      <ColumnSelect
        id="sex-column"
        label={t('sexColumn')}
        columns={columns}
        value={sex?.column ?? null}
        none={t('notUsed')}
        onChange={(name) =>
          change({
            sex:
              name === null
                ? null
                : {
                    column: name,
                    ...sexValues(columns.find((one) => one.name === name)?.values ?? []),
                  },
          })
        }
        error={errorAt(errors, 'sex')}
      />
      {sex && (
        <ValueChoices
          id="sex-value"
          legend={t('sexValues')}
          values={valuesOf(sex.column, parts, [...sex.female, ...sex.male])}
          options={options}
          chosen={(value) =>
            has(sex.female, value) ? 'female' : has(sex.male, value) ? 'male' : ''
          }
          onChoose={choose}
        />
      )}
    </>
  )
}
