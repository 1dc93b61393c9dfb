'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  type AnswerContent,
  answerParts,
  emptyAnswer,
  isAnswered,
  partOf,
} from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { useAnswering } from './answering-context'

interface Props {
  id: string
  place: Instance
  others: readonly Instance[]
  content: AnswerContent
}

/**
 * Gives other populations the same answer, with comment and evidence. An answer that is there is
 * replaced only when it is ticked.
 */
export function CopyAnswer({ id, place, others, content }: Props) {
  const t = useTranslations('answering')
  const { session, view } = useAnswering()
  const [open, setOpen] = useState(false)
  const [ticked, setTicked] = useState<string[]>([])
  const [done, setDone] = useState<number | null>(null)
  const targets = others.filter(
    ({ key, event, aspect, population }) =>
      key !== place.key &&
      event === place.event &&
      aspect === place.aspect &&
      population !== place.population,
  )
  if (targets.length === 0 || !isAnswered(content)) return null
  const standingAt = (key: string) => session.current().places.get(key)
  const isTaken = (key: string) => isAnswered(standingAt(key)?.content ?? emptyAnswer)
  const isClosed = (key: string) => standingAt(key)?.saved?.status === 'validated'
  const begin = () => {
    setTicked(targets.flatMap(({ key }) => (isTaken(key) || isClosed(key) ? [] : [key])))
    setDone(null)
    setOpen(!open)
  }
  const copy = () => {
    for (const key of ticked)
      for (const part of answerParts) session.type(key, part, partOf(content, part))
    setDone(ticked.length)
    setOpen(false)
  }
  return (
    <div className="grid gap-2">
      <Button look="secondary" className="justify-self-start" aria-expanded={open} onClick={begin}>
        {t('copy')}
      </Button>
      {open && (
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('copyTo')}</legend>
          {targets.map(({ key, population }) => (
            <label key={key} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                name={`${id}-copy`}
                disabled={isClosed(key)}
                checked={ticked.includes(key)}
                onChange={(event) =>
                  setTicked(
                    event.target.checked
                      ? [...ticked, key]
                      : ticked.filter((other) => other !== key),
                  )
                }
              />
              <span>
                {view.populations.find((other) => other.id === population)?.name}{' '}
                {isTaken(key) && <span className="text-sm text-warn">{t('copyTaken')}</span>}
              </span>
            </label>
          ))}
          <div>
            <Button disabled={ticked.length === 0} onClick={copy}>
              {t('copyNow', { count: ticked.length })}
            </Button>
          </div>
        </fieldset>
      )}
      <p role="status" className="text-sm">
        {done !== null && t('copied', { count: done })}
      </p>
    </div>
  )
}
