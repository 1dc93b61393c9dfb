import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { languageOptions } from '@/components/forms/language-options'
import { PopulationList } from '@/components/population/population-list'
import { ScopeForm } from '@/components/population/scope-form'
import { RemovedLink } from '@/components/removal/removed-link'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'
import { listPopulations } from '@/lib/server/population/list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scope'))('title') }
}

export default async function ScopePage({ params }: { params: Promise<{ assessmentId: string }> }) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const { items } = await orNotFound(listPopulations(ctx, assessmentId))
  const methodology = getMethodology(assessment.methodology.key)
  const t = await getTranslations('scope')
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      <Card>
        <ScopeForm
          assessment={assessment}
          events={methodology.events.map(({ key, title }) => ({ value: key, label: title }))}
          languages={languageOptions(await getLocale())}
          editable={assessment.allowedActions.includes('assessment.update')}
        />
      </Card>
      <Card>
        <h2 id="populations" className="mb-4">
          {t('populations')}
        </h2>
        <PopulationList
          assessmentId={assessmentId}
          populations={items}
          listed={methodology.populations.map(({ code, name }) => ({ value: code, label: name }))}
          editable={assessment.allowedActions.includes('population.update')}
        />
      </Card>
      <RemovedLink assessmentId={assessmentId} />
    </div>
  )
}
