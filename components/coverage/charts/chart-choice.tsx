import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

interface Option {
  value: string
  label: string
}

interface Props {
  kinds: Option[]
  /** `event|indicator` */
  figures: Option[]
  years: Option[]
  populations: Option[]
  chosen: { kind: string; figure: string; year: string; population: string }
}

/** What the chart shows. A plain form: it works before the page's script has come. */
export function ChartChoice({ kinds, figures, years, populations, chosen }: Props) {
  const t = useTranslations('coverageReport')
  return (
    <search>
      <form aria-label={t('choose')} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <PlainSelect id="kind" label={t('kind')} options={kinds} defaultValue={chosen.kind} />
        <PlainSelect
          id="figure"
          label={t('indicator')}
          options={figures}
          defaultValue={chosen.figure}
        />
        <PlainSelect id="year" label={t('year')} options={years} defaultValue={chosen.year} />
        <PlainSelect
          id="population"
          label={t('population')}
          options={populations}
          defaultValue={chosen.population}
        />
        <div>
          <Button type="submit" look="secondary">
            {t('show')}
          </Button>
        </div>
      </form>
    </search>
  )
}
