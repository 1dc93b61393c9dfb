import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { HandOver } from '@/components/questionnaire/delegation/hand-over'
import { InstitutionList } from '@/components/questionnaire/delegation/institution-list'
import { RespondentLinks } from '@/components/questionnaire/delegation/respondent-links'
import { SectionMatrix } from '@/components/questionnaire/delegation/section-matrix'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { addressOfNature } from '@/lib/core/assessment/tool-screens'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'
import { listDelegations } from '@/lib/server/questionnaire/delegation/list-delegations'
import { listRespondentLinks } from '@/lib/server/questionnaire/link/list-respondent-links'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delegation'))('title') }
}

export default async function DelegationPage({
  params,
}: {
  params: Promise<{ assessmentId: string }>
}) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const overview = await orNotFound(listDelegations(ctx, assessmentId))
  const mayDelegate = overview.allowedActions.includes('questionnaire.delegate')
  const links = mayDelegate ? (await listRespondentLinks(ctx, assessmentId)).items : []
  const { methodology } = await loadAssessment(ctx, assessmentId)
  const register = addressOfNature(getMethodology(methodology.key), 'register')
  const t = await getTranslations('delegation')
  const base = `/assessments/${assessmentId}/questionnaire`
  const { institutions } = overview
  return (
    <>
      <QuestionnaireNav base={base} current="delegation" allowed={overview.allowedActions} />
      <div className="grid gap-6">
        <PageHead title={t('title')} intro={t('intro')} />
        {institutions.length === 0 ? (
          <Card accent>
            <p className="mb-4">{t('noInstitutions')}</p>
            <Link className={buttonClass()} href={`/assessments/${assessmentId}${register}`}>
              {t('toRegister')}
            </Link>
          </Card>
        ) : (
          <>
            <Card>
              <h2 className="mb-2">{t('matrix')}</h2>
              <SectionMatrix
                assessmentId={assessmentId}
                overview={overview}
                editable={mayDelegate}
              />
            </Card>
            <Card>
              <h2 className="mb-2">{t('progress')}</h2>
              <InstitutionList
                assessmentId={assessmentId}
                overview={overview}
                editable={mayDelegate}
              />
            </Card>
            {mayDelegate && (
              <>
                <Card>
                  <h2 className="mb-2">{t('single')}</h2>
                  <HandOver assessmentId={assessmentId} overview={overview} />
                </Card>
                <Card>
                  <h2 className="mb-2">{t('links')}</h2>
                  <RespondentLinks
                    assessmentId={assessmentId}
                    institutions={institutions}
                    links={links}
                  />
                </Card>
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}
