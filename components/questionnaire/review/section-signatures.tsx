import { useTranslations } from 'next-intl'
import { SignOff } from '@/components/questionnaire/answering/sign-off'
import { Card } from '@/components/ui/card'
import type { ReviewView } from '@/lib/core/questionnaire/review/review-view'

/**
 * Who has signed for the section, and where answers have changed since; the lead body may record a
 * signature on behalf.
 */
export function SectionSignatures({
  assessmentId,
  section,
  view,
}: {
  assessmentId: string
  section: string
  view: ReviewView
}) {
  const t = useTranslations('review')
  return (
    <Card>
      <h3 className="mb-3">{t('signatures', { section })}</h3>
      {view.institutions.length === 0 && <p className="text-muted">{t('nobodyAnswered')}</p>}
      <ul className="grid gap-3">
        {view.institutions.map(({ id, name }) => {
          const signOff = view.signOffs.find(({ institutionId }) => institutionId === id)
          return (
            <li
              key={id}
              className="grid gap-2 border-line border-t pt-3 first:border-t-0 first:pt-0"
            >
              <p className="font-semibold">{name}</p>
              {signOff?.reservations && (
                <p className="whitespace-pre-wrap">
                  {t('reservations', { text: signOff.reservations })}
                </p>
              )}
              {view.mayReview ? (
                <SignOff
                  assessmentId={assessmentId}
                  section={section}
                  institutionId={id}
                  signOff={signOff ?? null}
                />
              ) : (
                <p>
                  {signOff
                    ? t('signedBy', { name: signOff.signatory, changed: signOff.changedSince })
                    : t('notSigned')}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
