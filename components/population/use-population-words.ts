import { useTranslations } from 'next-intl'

/** Names of the fields of a population. */
export function usePopulationWords() {
  const t = useTranslations('scope')
  return {
    name: t('name'),
    definition: t('definition'),
    sizeEstimate: t('size'),
    sizeSource: t('sizeSource'),
    sizeOn: t('sizeOn'),
    areas: t('areas'),
    sensitivity: t('sensitivity'),
  }
}
export type PopulationWords = ReturnType<typeof usePopulationWords>
