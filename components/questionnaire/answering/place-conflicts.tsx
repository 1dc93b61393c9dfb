'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { PlaceState } from '@/lib/client/questionnaire/answering/place-state'
import { answerParts } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { useAnswering } from './answering-context'
import { PartWords } from './part-words'

/** Two people changed one part of an answer: both contents side by side, and the person chooses. */
export function PlaceConflicts({ place, state }: { place: Instance; state: PlaceState }) {
  const t = useTranslations('answering')
  const { session } = useAnswering()
  return answerParts.map((part) => {
    const conflict = state.parts[part]
    if (conflict?.kind !== 'conflict') return null
    return (
      <Alert key={part} tone="warn" live>
        <h4 className="mb-2 font-bold">{t('conflict', { part: t(`part-${part}`) })}</h4>
        <div className="grid gap-4 sm:grid-cols-2">
          {(['mine', 'theirs'] as const).map((side) => (
            <div key={side} className="grid content-start gap-2">
              <p className="font-semibold">{t(`conflict-${side}`)}</p>
              <PartWords part={part} content={side === 'mine' ? conflict.yours : conflict.theirs} />
              <div>
                <Button
                  look={side === 'mine' ? 'primary' : 'secondary'}
                  onClick={() => session.resolve(place.key, part, side)}
                >
                  {t(`keep-${side}`)}
                </Button>
              </div>
            </div>
          ))}
        </div>
      </Alert>
    )
  })
}
