import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusMark } from '@/components/ui/status-mark'
import type {
  ChangedFigure,
  ComparedSection,
  DocumentComparison,
} from '@/lib/core/rendering/compare/compare-result'
import { ComparedPart } from './compared-part'
import { keyed } from './keyed'
import { Pieces } from './pieces'

const looks = { added: 'completed', removed: 'returned', changed: 'in-review' } as const

/** What differs between two versions: the figures first, then section by section. */
export function ComparisonView({
  comparison: { lang, sections, figures, unchangedSections },
}: {
  comparison: DocumentComparison
}) {
  const t = useTranslations('outputComparison')
  if (sections.length === 0) return <Card>{t('nothing')}</Card>
  return (
    <div className="grid grid-cols-1 gap-6">
      <Card>
        <h2 className="mb-3">{t('figures', { count: figures.length })}</h2>
        {figures.length === 0 ? <p>{t('noFigures')}</p> : <Figures figures={figures} lang={lang} />}
      </Card>
      <h2>{t('sections', { count: sections.length })}</h2>
      {keyed(sections).map(({ key, item }) => (
        <Section key={key} section={item} lang={lang} />
      ))}
      {unchangedSections > 0 && (
        <p className="text-muted">{t('unchangedSections', { count: unchangedSections })}</p>
      )}
    </div>
  )
}

function Figures({ figures, lang }: { figures: readonly ChangedFigure[]; lang: string }) {
  const t = useTranslations('outputComparison')
  return (
    <ul className="grid grid-cols-1 gap-3">
      {keyed(figures).map(({ key, item: { section, where, before, after } }) => (
        <li
          key={key}
          className="grid grid-cols-1 gap-x-6 border-line border-t pt-3 first:border-t-0 first:pt-0 sm:grid-cols-[1fr_auto]"
          lang={lang}
        >
          <span className="break-words">
            {where}
            <span className="block text-muted text-sm">{section || t('beginning')}</span>
          </span>
          <span className="font-semibold">
            <Pieces pieces={[{ change: 'removed', text: before }]} />
            <span aria-hidden="true"> → </span>
            <Pieces pieces={[{ change: 'added', text: after }]} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Section({
  section: { heading, change, parts, unchangedParts },
  lang,
}: {
  section: ComparedSection
  lang: string
}) {
  const t = useTranslations('outputComparison')
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 lang={lang}>{heading.length > 0 ? <Pieces pieces={heading} /> : t('beginning')}</h3>
        <StatusMark status={looks[change]} label={t(change)} />
      </div>
      <div className="grid grid-cols-1 gap-4" lang={lang}>
        {keyed(parts).map(({ key, item }) => (
          <ComparedPart key={key} part={item} />
        ))}
      </div>
      {unchangedParts > 0 && (
        <p className="mt-3 text-muted text-sm">{t('unchangedParts', { count: unchangedParts })}</p>
      )}
    </Card>
  )
}
