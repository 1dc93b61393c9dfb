import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { cellSexes } from '@/lib/core/coverage/estimate/cell'
import { filledIndicators, type GridView } from '@/lib/core/coverage/estimate/grid'

/** Which figures the grid shows; a plain form, so that its address can be passed on. */
export function GridFilter({
  view,
  year,
  areas,
}: {
  view: GridView
  year: string
  areas: string[]
}) {
  const t = useTranslations('workbench')
  const said = useTranslations('coverage')
  const indicators = filledIndicators.map(({ key }) => ({
    value: key,
    label: `${key} ${said(`indicator.${key}.label`)}`,
  }))
  return (
    <search>
      <form className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1.3fr_1fr_1.2fr_auto]">
        <PlainSelect
          id="indicator"
          label={t('indicator')}
          defaultValue={view.indicator}
          options={[{ value: 'main', label: t('indicator-main') }, ...indicators]}
        />
        <PlainSelect
          id="area"
          label={t('area')}
          defaultValue={view.area}
          options={[
            { value: '', label: t('area-all') },
            ...areas.map((area) => ({ value: area, label: area })),
          ]}
        />
        <PlainSelect
          id="sex"
          label={t('sex')}
          defaultValue={view.sex}
          options={cellSexes.map((sex) => ({ value: sex, label: t(`sex-${sex}`) }))}
        />
        <PlainInput id="year" label={t('otherYear')} inputMode="numeric" defaultValue={year} />
        <Button type="submit" look="secondary">
          {t('show')}
        </Button>
      </form>
    </search>
  )
}
