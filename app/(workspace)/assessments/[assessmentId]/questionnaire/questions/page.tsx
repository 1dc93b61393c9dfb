import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { ModeForm } from '@/components/questionnaire/set-up/mode-form'
import { OwnQuestionList } from '@/components/questionnaire/set-up/own-question-list'
import { TranslationPart } from '@/components/questionnaire/set-up/translation-part'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { Language } from '@/lib/core/questionnaire/set-up/translation'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'
import { getSetUp } from '@/lib/server/questionnaire/set-up/get-set-up'
import { listTranslations } from '@/lib/server/questionnaire/set-up/list-translations'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('questionSetUp'))('title') }
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { language, section } = await searchParams
  const ctx = await pageContext()
  const setUp = await orNotFound(getSetUp(ctx, assessmentId))
  const parsed = Language.safeParse(language)
  const chosen = parsed.success ? parsed.data : null
  const translations = await listTranslations(ctx, assessmentId, chosen ? { language: chosen } : {})
  const methodology = getMethodology((await loadAssessment(ctx, assessmentId)).methodology.key)
  const t = await getTranslations('questionSetUp')
  const base = `/assessments/${assessmentId}/questionnaire`
  const sections = methodology.questionSections.map(({ id, title }) => ({
    value: id,
    label: `${id} ${title}`,
  }))
  const lists = {
    sections,
    events: methodology.events.map(({ key, title }) => ({ value: key, label: title })),
    populations: methodology.populations.map(({ code, name }) => ({ value: code, label: name })),
    challenges: methodology.challenges.map(({ key, title }) => ({
      value: key,
      label: `${key} ${title}`,
    })),
  }
  return (
    <>
      <QuestionnaireNav base={base} current="questions" allowed={setUp.allowedActions} />
      <div className="grid gap-6">
        <PageHead title={t('title')} intro={t('intro')} />
        <Card>
          <h2 className="mb-3">{t('form')}</h2>
          <ModeForm key={setUp.version} assessmentId={assessmentId} setUp={setUp} />
        </Card>
        <Card>
          <h2 className="mb-3">{t('own')}</h2>
          <OwnQuestionList assessmentId={assessmentId} setUp={setUp} lists={lists} />
        </Card>
        <Card>
          <h2 id="translations" className="mb-3">
            {t('translations')}
          </h2>
          <TranslationPart
            assessmentId={assessmentId}
            overview={translations}
            language={chosen}
            section={typeof section === 'string' ? section : null}
            sections={sections.filter(({ value }) =>
              setUp.asked.some((question) => question.section === value),
            )}
          />
        </Card>
      </div>
    </>
  )
}
