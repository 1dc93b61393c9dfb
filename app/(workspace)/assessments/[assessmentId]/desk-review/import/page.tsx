import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { loadReview } from '@/app/(workspace)/assessments/[assessmentId]/desk-review/load-review'
import { ReviewImport } from '@/components/desk-review/import/review-import'
import { Alert } from '@/components/ui/alert'
import { PageHead } from '@/components/ui/page-head'

interface Props {
  params: Promise<{ assessmentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskReview'))('importTitle') }
}

export default async function ReviewImportPage({ params }: Props) {
  const { assessmentId } = await params
  const { assessment, review, view, options } = await loadReview(assessmentId)
  const t = await getTranslations('deskReview')
  const base = `/assessments/${assessmentId}/desk-review`
  return (
    <div className="grid max-w-5xl gap-6">
      <PageHead
        title={t('importTitle')}
        intro={t('importIntro')}
        back={<Link href={base}>{t('backToReview')}</Link>}
      />
      {view.editable ? (
        <ReviewImport
          assessmentId={assessmentId}
          review={review}
          options={options}
          mayKeep={assessment.allowedActions.includes('document.create')}
        />
      ) : (
        <Alert>{t('importClosed')}</Alert>
      )}
    </div>
  )
}
