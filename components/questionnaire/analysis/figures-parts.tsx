import { useTranslations } from 'next-intl'
import type { SectionCount } from '@/lib/core/questionnaire/analysis/data-gaps'
import type { ScoreTable } from '@/lib/core/questionnaire/analysis/score-table'
import { AnalysisSection } from './analysis-section'
import { CountTable, type Gap, GapList } from './gap-tables'
import { HeatMap } from './heat-map'
import { type LawPracticeRow, LawPracticeTable } from './law-practice-table'

interface Props {
  sections: ScoreTable
  challenges: ScoreTable
  lawPractice: LawPracticeRow[]
  counts: SectionCount[]
  gaps: Gap[]
  /** Address of the file of a table. */
  csv: (table: 'sections' | 'challenges' | 'law-practice' | 'gaps') => string
}

/** The figures of the analysis, each part with its table and file. */
export function FiguresParts({ sections, challenges, lawPractice, counts, gaps, csv }: Props) {
  const t = useTranslations('analysis')
  return (
    <>
      <AnalysisSection
        id="sections"
        title={t('sections')}
        help={t('sectionsHelp')}
        csv={csv('sections')}
      >
        <HeatMap caption={t('sections')} corner={t('section')} table={sections} measure="score" />
      </AnalysisSection>
      <AnalysisSection
        id="challenges"
        title={t('challenges')}
        help={t('challengesHelp')}
        csv={csv('challenges')}
      >
        <HeatMap
          caption={t('challenges')}
          corner={t('challenge')}
          table={challenges}
          measure="severity"
        />
      </AnalysisSection>
      <AnalysisSection
        id="lawPractice"
        title={t('lawPractice')}
        help={t('lawPracticeHelp')}
        csv={csv('law-practice')}
      >
        <LawPracticeTable caption={t('lawPractice')} rows={lawPractice} />
      </AnalysisSection>
      <AnalysisSection id="gaps" title={t('gaps')} help={t('gapsHelp')} csv={csv('gaps')}>
        <CountTable caption={t('gaps')} counts={counts} />
        <GapList gaps={gaps} sections={counts} />
      </AnalysisSection>
    </>
  )
}
