'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { PartState, PlaceState } from '@/lib/client/questionnaire/answering/place-state'
import { answerParts } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { useAnswering } from './answering-context'

/** Most pressing first: what a person has to know of the place as a whole. */
const order = ['conflict', 'refused', 'unkept', 'kept', 'saving', 'waiting'] as const

const tones: Record<PartState['kind'], string> = {
  conflict: 'font-semibold text-bad',
  refused: 'font-semibold text-bad',
  unkept: 'font-semibold text-warn',
  kept: 'text-warn',
  saving: 'text-muted',
  waiting: 'text-muted',
  saved: 'text-good',
}

/**
 * Says whether what was typed here has reached the server, and what the lead body has seen of it.
 */
export function PlaceStatus({ place, state }: { place: Instance; state: PlaceState }) {
  const t = useTranslations('answering')
  const { session, editable } = useAnswering()
  const kinds = Object.values(state.parts).map(({ kind }) => kind)
  const status = state.saved?.status
  // Once everything is saved, what became of the answer says more than that.
  const shown = order.find((kind) => kinds.includes(kind)) ?? (status === 'draft' ? 'saved' : null)
  const refusals = answerParts.flatMap((part) => {
    const found = state.parts[part]
    return found?.kind === 'refused' ? [{ part, message: found.message, by: found.by }] : []
  })
  return (
    <>
      <span role="status" className={`text-sm ${shown ? tones[shown] : 'text-muted'}`}>
        {shown ? t(`place-${shown}`) : status ? t(`status-${status}`) : ''}
      </span>
      {refusals.map(({ part, message, by }) => (
        <span key={part} className="flex flex-wrap items-center gap-x-4 text-sm">
          {part !== 'answer' && <span className="font-semibold text-bad">{message}</span>}
          {editable && (
            <>
              {by === 'server' && (
                <Button
                  look="quiet"
                  onClick={() => session.settleRefusal(place.key, part, 'again')}
                >
                  {t('sendAgain')}
                </Button>
              )}
              <Button
                look="quiet"
                onClick={() => session.settleRefusal(place.key, part, 'discard')}
              >
                {t('giveUp')}
              </Button>
            </>
          )}
        </span>
      ))}
    </>
  )
}
