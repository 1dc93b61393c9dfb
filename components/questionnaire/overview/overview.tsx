import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { QuestionnaireOverview } from '@/lib/core/questionnaire/overview/overview'
import { InstitutionProgress } from './institution-progress'
import { OverviewActions } from './overview-actions'
import { SectionProgress } from './section-progress'
import { WholeProgress } from './whole-progress'

interface Props {
  /** Address of the assessment. */
  assessment: string
  step: string
  /** Address of the register of institutions. */
  register: string
  overview: QuestionnaireOverview
  allowed: readonly string[]
  mayAnswer: boolean
}

/**
 * The whole questionnaire for the lead body: what to do next, how far it is, and the way into each
 * institution's answers.
 */
export function Overview({ assessment, step, register, overview, allowed, mayAnswer }: Props) {
  const t = useTranslations('questionnaireOverview')
  const base = `${assessment}/questionnaire`
  return (
    <div className="grid gap-6">
      <Card accent>
        <OverviewActions
          assessment={assessment}
          step={step}
          register={register}
          overview={overview}
          allowed={allowed}
        />
      </Card>
      <Card>
        <h2 className="mb-1">{t('whole')}</h2>
        <p className="mb-4 text-muted">{t('wholeHelp')}</p>
        <WholeProgress base={base} total={overview.total} />
      </Card>
      <Card>
        <h2 className="mb-1">{t('institutions')}</h2>
        {overview.institutions.length === 0 ? (
          <p>
            {t('noInstitutions')} <Link href={register}>{t('do-register')}</Link>
          </p>
        ) : (
          mayAnswer && <p className="mb-3 text-muted">{t('institutionsHelp')}</p>
        )}
        <InstitutionProgress
          base={base}
          institutions={overview.institutions}
          mayAnswer={mayAnswer}
        />
      </Card>
      <Card>
        <h2 className="mb-3">{t('sections')}</h2>
        <SectionProgress base={base} sections={overview.sections} />
      </Card>
    </div>
  )
}
