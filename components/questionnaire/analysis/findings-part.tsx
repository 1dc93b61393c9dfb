import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { findingKinds } from '@/lib/core/questionnaire/facts'
import { AnalysisSection } from './analysis-section'
import { FilterForm } from './filter-form'
import { type Finding, FindingCard } from './finding-card'

interface Props {
  list: {
    items: Finding[]
    total: number
    counts: { open: number; accepted: number; rejected: number; changed: number }
    editable: boolean
  }
  /** Address of findings below /api/v1. */
  assessmentId: string
  populations: { id: string; name: string }[]
  filter: { state: string; kind: string; about: string }
  kept: Record<string, string>
  /** Addresses of other pages of the list. */
  next: string | null
  first: string | null
}

/** Draft findings, narrowed by decision, kind and population, a page at a time. */
export function FindingsPart({
  list,
  assessmentId,
  populations,
  filter,
  kept,
  next,
  first,
}: Props) {
  const t = useTranslations('analysis')
  return (
    <AnalysisSection id="findings" title={t('findings')} help={t('findingsHelp')}>
      <p className="font-semibold">{t('counts', list.counts)}</p>
      <FindingFilter populations={populations} filter={filter} kept={kept} />
      {list.items.length === 0 ? (
        <p className="text-muted">{t('noFindings')}</p>
      ) : (
        <p className="text-muted text-sm">
          {t('shown', { shown: list.items.length, total: list.total })}
        </p>
      )}
      <ul className="grid gap-4">
        {list.items.map((finding) => (
          <FindingCard
            key={`${finding.key}-${finding.version}`}
            finding={finding}
            assessmentId={assessmentId}
            population={populations.find(({ id }) => id === finding.populationId)?.name ?? null}
            editable={list.editable}
          />
        ))}
      </ul>
      <p className="flex flex-wrap gap-5">
        {next && <Link href={next}>{t('more')}</Link>}
        {first && <Link href={first}>{t('first')}</Link>}
      </p>
    </AnalysisSection>
  )
}

function FindingFilter({
  populations,
  filter,
  kept,
}: Pick<Props, 'populations' | 'filter' | 'kept'>) {
  const t = useTranslations('analysis')
  const states = ['open', 'accepted', 'rejected', 'changed'] as const
  const ofStates = [
    { value: '', label: t('anyState') },
    ...states.map((value) => ({ value, label: t(value) })),
  ]
  const ofKinds = [
    { value: '', label: t('anyKind') },
    ...findingKinds.map((value) => ({ value, label: t(value === 'gap' ? 'gapKind' : value) })),
  ]
  const ofPopulations = [
    { value: '', label: t('allPopulations') },
    { value: 'country', label: t('wholeCountry') },
    ...populations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <FilterForm
      label={t('findings')}
      anchor="findings"
      kept={kept}
      choices={[
        { id: 'state', label: t('state'), value: filter.state, options: ofStates },
        { id: 'kind', label: t('kind'), value: filter.kind, options: ofKinds },
        { id: 'about', label: t('population'), value: filter.about, options: ofPopulations },
      ]}
    />
  )
}
