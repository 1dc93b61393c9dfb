import { useTranslations } from 'next-intl'
import type { RegisterPlace } from '@/lib/core/coverage/import/register-result'

export interface PlaceNames {
  events: { key: string; title: string }[]
  populations: { id: string; name: string }[]
}

export interface PlaceWords {
  of: (place: RegisterPlace) => string
  key: (place: RegisterPlace) => string
}

/**
 * A place of the grid in words, for instance "Birth, River peoples, 2024, North, Women and girls".
 */
export function usePlaceWords({ events, populations }: PlaceNames): PlaceWords {
  const t = useTranslations('coverageImport')
  return {
    of: ({ event, populationId, year, area, sex }) =>
      [
        events.find(({ key }) => key === event)?.title ?? event,
        populationId === null
          ? t('nationalLevel')
          : (populations.find(({ id }) => id === populationId)?.name ?? ''),
        String(year),
        area,
        sex === 'all' ? '' : t(`sex-${sex}`),
      ]
        .filter(Boolean)
        .join(', '),
    key: ({ event, populationId, year, area, sex }) =>
      [event, populationId ?? '', year, area, sex].join('|'),
  }
}
