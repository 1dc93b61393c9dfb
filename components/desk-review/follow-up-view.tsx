import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import {
  type FollowUpTarget,
  followUps,
  followUpTargets,
  notFollowedUp,
} from '@/lib/core/desk-review/follow-up'
import { type ReviewRow, reviewRow } from '@/lib/core/desk-review/review-row'
import { useReview } from './review-context'

/** What later steps have to settle: by question, by place to visit, and for the statistics. */
export function FollowUpView() {
  const t = useTranslations('deskReview')
  const { review, snapshot } = useReview()
  const rows = (snapshot.rows[review.matrix.key] ?? []).map(reviewRow)
  const groups = followUps(rows)
  const nowhere = notFollowedUp(rows)
  return (
    <div className="grid gap-6">
      <p className="max-w-3xl">{t('followUpIntro')}</p>
      {nowhere.length > 0 && (
        <Alert tone="warn">
          <h2>{t('nowhere', { count: nowhere.length })}</h2>
          <ul className="mt-1 grid gap-1">
            {nowhere.map((row) => (
              <li key={row.id}>
                <OpenRow row={row} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {followUpTargets.map((target) => (
        <Card key={target}>
          <h2 className="mb-3">{t(`follow-up-${target}`)}</h2>
          <TargetList target={target} groups={groups.filter((group) => group.target === target)} />
        </Card>
      ))}
    </div>
  )
}

function TargetList({
  target,
  groups,
}: {
  target: FollowUpTarget
  groups: ReturnType<typeof followUps>
}) {
  const t = useTranslations('deskReview')
  if (groups.length === 0) return <p className="text-muted">{t('followUpNone')}</p>
  return (
    <ul className="grid gap-4">
      {groups.map(({ to, rows }) => (
        <li key={to} className="border-line border-t pt-3">
          <p className="font-semibold">
            {to === '' ? (
              t(`open-${target}`)
            ) : target === 'questionnaire' ? (
              <Question id={to} />
            ) : (
              to
            )}
          </p>
          <ul className="mt-1 grid gap-2">
            {rows.map((row) => (
              <li key={row.id}>
                <OpenRow row={row} />
                <span className="block break-words text-muted">
                  {row.finding ? row.finding.slice(0, 300) : t('searchedNotFound')}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Question({ id }: { id: string }) {
  const { questions, assessmentId } = useReview()
  const text = questions.find((question) => question.id === id)?.text
  return (
    <>
      <Link href={`/assessments/${assessmentId}/questionnaire?question=${id}`}>{id}</Link> {text}
    </>
  )
}

function OpenRow({ row }: { row: ReviewRow }) {
  const t = useTranslations('deskReview')
  const { openRow } = useReview()
  return (
    <Button look="quiet" onClick={() => openRow(row.id)}>
      {row.topic || t('newRow')}
    </Button>
  )
}
