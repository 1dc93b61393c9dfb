'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useFigureWords } from '@/components/coverage/estimate/use-figure-words'
import { type PlaceNames, usePlaceWords } from '@/components/coverage/import/use-place-words'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button, buttonClass } from '@/components/ui/button'
import { upload } from '@/lib/client/upload'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import { fillAddress } from '@/lib/core/contract/fill-address'
import type { TemplateView } from '@/lib/core/coverage/template/template-view'

/**
 * A workbook filled in by hand: looked at first, with what is wrong by row and column, then added
 * as a whole.
 */
export function TemplateImport({
  assessmentId,
  events,
  populations,
}: { assessmentId: string } & PlaceNames) {
  const t = useTranslations('coverageImport')
  const params = { assessmentId }
  const { busy, refusal, submit } = useSubmit()
  const input = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState<TemplateView | null>(null)
  const send = async (save: '0' | '1') => {
    const file = input.current?.files?.[0]
    if (!file) return
    await submit(async () =>
      setAnswer(
        await upload('POST /assessments/{assessmentId}/coverage/template')({
          params,
          query: { save },
          file,
        }),
      ),
    )
  }
  const isSound = answer !== null && answer.errors.length === 0 && answer.added === 0
  return (
    <div className="grid grid-cols-1 gap-4">
      <p>
        <a
          href={fillAddress('GET /assessments/{assessmentId}/coverage/template', { params })}
          download
          className={buttonClass('secondary')}
        >
          {t('templateDownload')}
        </a>
      </p>
      <Refusal refusal={refusal} errors={{}} />
      <PlainInput
        id="template"
        ref={input}
        type="file"
        label={t('templateFile')}
        accept=".xlsx"
        onChange={() => setAnswer(null)}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          look={isSound ? 'secondary' : 'primary'}
          disabled={busy}
          onClick={() => void send('0')}
        >
          {t('templateCheck')}
        </Button>
        {isSound && (
          <Button disabled={busy} onClick={() => void send('1')}>
            {t('templateAdd', { count: answer.estimates.length })}
          </Button>
        )}
      </div>
      <div role="status" className="grid grid-cols-1 gap-3">
        {answer && <TemplateAnswer answer={answer} events={events} populations={populations} />}
      </div>
    </div>
  )
}

function TemplateAnswer({
  answer: { estimates, errors, added },
  events,
  populations,
}: { answer: TemplateView } & PlaceNames) {
  const t = useTranslations('coverageImport')
  const words = usePlaceWords({ events, populations })
  const { figure } = useFigureWords()
  const tell = useTell()
  if (added > 0) return <Alert tone="good">{t('made', { count: added })}</Alert>
  return (
    <>
      {errors.length > 0 && (
        <Alert tone="bad">
          <p>{t('templateErrors', { count: errors.length })}</p>
          <ul className="list-disc ps-5">
            {errors.slice(0, 100).map(({ row, column, ...reason }) => (
              <li key={`${row} ${column} ${reason.code}`}>
                {t('templateError', { row, column, message: tell(reason) })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {estimates.length > 0 && (
        <ul className="grid grid-cols-1 gap-1">
          {estimates.slice(0, 100).map(({ row, cell, value }) => (
            <li key={row}>
              {t('templateRow', {
                row,
                name: `${cell.indicator}, ${words.of(cell)}`,
                figure: value ? figure(value) : t('notMeasured'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
