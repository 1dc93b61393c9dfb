import { useTranslations } from 'next-intl'

interface Props {
  boundary: {
    name: string
    nameProperty: string
    matched: string[]
    areasLeft: string[]
    outlinesLeft: string[]
  } | null
}

/** Where the outlines came from, and which names fit. */
export function BoundaryReport({ boundary }: Props) {
  const t = useTranslations('coverageReport')
  if (!boundary) return <p>{t('areasNone')}</p>
  const { name, nameProperty, matched, areasLeft, outlinesLeft } = boundary
  return (
    <ul className="grid list-disc gap-1 ps-5">
      <li>{t('areasFrom', { name, property: nameProperty })}</li>
      <li>{t('areasMatched', { count: matched.length, names: matched.join(', ') })}</li>
      {areasLeft.length > 0 && <li>{t('areasLeft', { names: areasLeft.join(', ') })}</li>}
      {outlinesLeft.length > 0 && <li>{t('outlinesLeft', { names: outlinesLeft.join(', ') })}</li>}
    </ul>
  )
}
