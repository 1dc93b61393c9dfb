import { useTranslations } from 'next-intl'
import { type Band, bands } from '@/lib/core/questionnaire/analysis/score'

const looks: Record<Band, string> = {
  dysfunctional: 'bg-band-dysfunctional text-white',
  weak: 'bg-band-weak text-ink',
  inadequate: 'bg-band-inadequate text-ink',
  satisfactory: 'bg-band-satisfactory text-white',
}
const severityWords = {
  dysfunctional: 'severe',
  weak: 'high',
  inadequate: 'moderate',
  satisfactory: 'light',
} as const

export function bandClass(band: Band | null): string {
  return band ? looks[band] : 'bg-paper text-muted'
}

/** What the colours stand for; the number in each cell says the same. */
export function BandLegend({ measure }: { measure: 'score' | 'severity' }) {
  const t = useTranslations('analysis')
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span>
        {measure === 'score' ? t('scoreBands') : t('severityBands')} ({t('legend')}):
      </span>
      {bands.map((band) => (
        <span key={band} className={`rounded px-2 py-0.5 ${looks[band]}`}>
          {t(measure === 'score' ? band : severityWords[band])}
        </span>
      ))}
    </p>
  )
}
