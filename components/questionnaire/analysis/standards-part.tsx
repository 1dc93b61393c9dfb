import { useTranslations } from 'next-intl'
import { AnalysisSection } from './analysis-section'
import { FilterForm } from './filter-form'
import { type StandardRow, StandardsTable } from './standards-table'

interface Props {
  csv: string
  rows: StandardRow[]
  events: { key: string; title: string }[]
  populations: { id: string; name: string }[]
  filter: { event: string; population: string }
  kept: Record<string, string>
}

/** Standards, narrowed to an event and a population. */
export function StandardsPart({ csv, rows, events, populations, filter, kept }: Props) {
  const t = useTranslations('analysis')
  const ofEvents = [
    { value: '', label: t('allEvents') },
    ...events.map(({ key, title }) => ({ value: key, label: title })),
  ]
  const ofPopulations = [
    { value: '', label: t('allPopulations') },
    ...populations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <AnalysisSection id="standards" title={t('standards')} help={t('standardsHelp')} csv={csv}>
      <FilterForm
        label={t('standards')}
        anchor="standards"
        kept={kept}
        choices={[
          { id: 'event', label: t('event'), value: filter.event, options: ofEvents },
          {
            id: 'population',
            label: t('population'),
            value: filter.population,
            options: ofPopulations,
          },
        ]}
      />
      <StandardsTable rows={rows} populations={populations} />
    </AnalysisSection>
  )
}
