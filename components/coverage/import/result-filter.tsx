import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

interface Props {
  years: number[]
  populations: { id: string; name: string }[]
  filter: { population: string; year: string; area: boolean; sex: boolean }
}

/** Which counts are shown; a plain form, so that its address can be passed on. */
export function ResultFilter({ years, populations, filter }: Props) {
  const t = useTranslations('coverageImport')
  const everyone = [
    { value: '', label: t('allPopulations') },
    { value: 'national', label: t('nationalLevel') },
    ...populations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <search>
      <form className="mb-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_auto_auto_auto]">
        <PlainSelect
          id="filter-population"
          name="population"
          label={t('filterPopulation')}
          options={everyone}
          defaultValue={filter.population}
        />
        <PlainSelect
          id="filter-year"
          name="year"
          label={t('year')}
          options={[
            { value: '', label: t('allYears') },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
          defaultValue={filter.year}
        />
        {(['area', 'sex'] as const).map((part) => (
          <label key={part} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              name={part}
              value="1"
              defaultChecked={filter[part]}
            />
            {t(`by-${part}`)}
          </label>
        ))}
        <Button type="submit" look="secondary">
          {t('show')}
        </Button>
      </form>
    </search>
  )
}
