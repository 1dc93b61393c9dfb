import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PlainSelect } from '@/components/forms/plain-input'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { ReviewQuestionCard } from '@/components/questionnaire/review/question-card'
import { SectionSignatures } from '@/components/questionnaire/review/section-signatures'
import { ValidateAll } from '@/components/questionnaire/review/validate-all'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { ReviewQuery } from '@/lib/core/questionnaire/review/requests'
import { reviewFilters } from '@/lib/core/questionnaire/review/review'
import type { ReviewView } from '@/lib/core/questionnaire/review/review-view'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { reviewQuestionnaire } from '@/lib/server/questionnaire/review/review-questionnaire'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { section, show } = await searchParams
  const wanted = ReviewQuery.safeParse({ section, show })
  const view = await orNotFound(
    reviewQuestionnaire(await pageContext(), assessmentId, wanted.success ? wanted.data : {}),
  )
  const t = await getTranslations('review')
  const base = `/assessments/${assessmentId}/questionnaire`
  const submitted = view.sections.find(({ id }) => id === view.section?.id)?.counts.submitted ?? 0
  return (
    <>
      <QuestionnaireNav base={base} current="review" allowed={view.allowedActions} />
      <div className="grid gap-6">
        <PageHead title={t('title')} intro={t('intro')} />
        <Card>
          <Finder view={view} />
        </Card>
        {view.section && (
          <>
            <h2>{`${view.section.id} ${view.section.title}`}</h2>
            {view.mayReview && (
              <ValidateAll
                key={view.section.id}
                assessmentId={assessmentId}
                section={view.section.id}
                submitted={submitted}
              />
            )}
            {view.questions.length === 0 && <p className="text-muted">{t('nothing')}</p>}
            {view.questions.map((question) => (
              <ReviewQuestionCard
                key={question.id}
                assessmentId={assessmentId}
                question={question}
                documents={view.documents}
                editable={view.mayReview}
              />
            ))}
            <SectionSignatures assessmentId={assessmentId} section={view.section.id} view={view} />
            <WaysOn view={view} base={base} />
          </>
        )}
      </div>
    </>
  )
}

/** Which section, and what in it; works without scripts. */
async function Finder({ view }: { view: ReviewView }) {
  const t = await getTranslations('review')
  const total = (filter: (typeof reviewFilters)[number]) =>
    view.sections.reduce((sum, { counts }) => sum + counts[filter], 0)
  return (
    <form className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <PlainSelect
        id="section"
        label={t('section')}
        defaultValue={view.section?.id}
        options={view.sections.map(({ id, title, counts }) => ({
          value: id,
          label: t('sectionOption', { id, title, count: counts[view.show] }),
        }))}
      />
      <PlainSelect
        id="show"
        label={t('show')}
        defaultValue={view.show}
        options={reviewFilters.map((filter) => ({
          value: filter,
          label: t('filterOption', { filter: t(`filter-${filter}`), count: total(filter) }),
        }))}
      />
      <Button type="submit" look="secondary">
        {t('find')}
      </Button>
    </form>
  )
}

async function WaysOn({ view, base }: { view: ReviewView; base: string }) {
  const t = await getTranslations('review')
  const at = view.sections.findIndex(({ id }) => id === view.section?.id)
  const next = view.sections.slice(at + 1).find(({ counts }) => counts[view.show] > 0)
  if (!next) return null
  return (
    <p>
      <Link href={`${base}/review?${new URLSearchParams({ section: next.id, show: view.show })}`}>
        {t('next', { id: next.id, title: next.title })}
      </Link>
    </p>
  )
}
