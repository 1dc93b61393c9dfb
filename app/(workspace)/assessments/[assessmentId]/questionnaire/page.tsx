import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Answering } from '@/components/questionnaire/answering/answering'
import type { StandardText } from '@/components/questionnaire/answering/answering-context'
import { Overview } from '@/components/questionnaire/overview/overview'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { Alert } from '@/components/ui/alert'
import { addressOfNature } from '@/lib/core/assessment/tool-screens'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'
import { findQuestionnaire } from '@/lib/server/questionnaire/find'
import { getQuestionnaireOverview } from '@/lib/server/questionnaire/overview/get-overview'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('answering'))('title') }
}

export default async function QuestionnairePage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const wanted = await searchParams
  const ctx = await pageContext()
  const t = await getTranslations('answering')
  const { view, mayChoose, allowedActions } = await orNotFound(
    findQuestionnaire(ctx, assessmentId, {
      institution: textOf(wanted.institution),
      choose: wanted.choose !== undefined,
    }),
  )
  const methodology = getMethodology((await loadAssessment(ctx, assessmentId)).methodology.key)
  const base = `/assessments/${assessmentId}/questionnaire`
  const overview =
    view === null && allowedActions.includes('questionnaire.read-all')
      ? await getQuestionnaireOverview(ctx, assessmentId)
      : null
  return (
    <>
      <QuestionnaireNav base={base} current="" allowed={allowedActions} />
      <div className="grid gap-4">
        <h1>{view ? t('for', { institution: view.institution.name }) : t('title')}</h1>
        {view && mayChoose && (
          <p>
            {t('onBehalf', { institution: view.institution.name })}{' '}
            <Link href={`${base}?choose`}>{t('toOverview')}</Link>
          </p>
        )}
        {view ? (
          <Answering
            key={view.institution.id}
            assessmentId={assessmentId}
            user={{ id: ctx.actor.userId, name: ctx.actor.name }}
            view={view}
            standards={standardsOf(methodology, view)}
            given={{
              section: textOf(wanted.section) ?? null,
              question: textOf(wanted.question) ?? null,
            }}
          />
        ) : overview ? (
          <Overview
            assessment={`/assessments/${assessmentId}`}
            step={overview.step}
            register={`/assessments/${assessmentId}${addressOfNature(methodology, 'register')}`}
            overview={overview}
            allowed={allowedActions}
            mayAnswer={mayChoose}
          />
        ) : (
          <Alert>{t('notListed')}</Alert>
        )}
      </div>
    </>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The standards that these questions test, so that only these travel to the browser. */
function standardsOf(
  methodology: Methodology,
  view: QuestionnaireView,
): Record<string, StandardText> {
  const tested = new Set(view.questions.flatMap(({ standards }) => standards))
  return Object.fromEntries(
    methodology.standards
      .filter(({ id }) => tested.has(id))
      .map(({ id, instrument, provision, requires }) => [
        id,
        { instrument, provision, summary: requires },
      ]),
  )
}
