import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Comparison } from '@/lib/core/coverage/estimate/comparison'
import type { EstimateContent, EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import { EstimateActions } from './estimate-actions'
import { EstimateFacts } from './estimate-facts'
import { useFigureWords } from './use-figure-words'

interface Alternative {
  id: string
  content: EstimateContent
  value: EstimateValue | null
  version: number
}

interface Props {
  assessmentId: string
  alternatives: Alternative[]
  adoption: { estimateId: string; reason: string; by: string; at: string; version: number } | null
  comparison: Comparison | null
  documents: Record<string, string>
  /** Address of the form for an estimate, or for a new one. */
  editAddress: (id: string) => string
  editable: boolean
  mayAdopt: boolean
}

/** The alternatives of one cell side by side, and which of them stands for the country. */
export function CellView({
  alternatives,
  adoption,
  comparison,
  editAddress,
  editable,
  ...rest
}: Props) {
  const t = useTranslations('workbench')
  const format = useFormatter()
  const words = useFigureWords()
  const numbered = alternatives.map((alternative, index) => ({ ...alternative, number: index + 1 }))
  const isChosen = ({ id }: Alternative) => adoption?.estimateId === id
  const adoptedFirst = [
    ...numbered.filter(isChosen),
    ...numbered.filter((alternative) => !isChosen(alternative)),
  ]
  return (
    <div className="grid gap-6">
      {alternatives.length === 0 && <p>{t('cellEmpty')}</p>}
      {alternatives.length > 1 && !adoption && (
        <Alert tone="warn">{t('cellUndecided', { count: alternatives.length })}</Alert>
      )}
      {comparison && (
        <p>
          {words.gap(comparison)}. {words.comparison(comparison)}.{' '}
          <span className="text-muted text-sm">{t('comparisonHelp')}</span>
        </p>
      )}
      <ul className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        {adoptedFirst.map(({ number, ...alternative }) => {
          const about = t('alternative', {
            number,
            figure: alternative.value ? words.figure(alternative.value) : t('notMeasured'),
          })
          return (
            <li key={alternative.id} className="h-full">
              <Card accent={isChosen(alternative)} className="grid h-full content-between gap-5">
                <article aria-label={about} className="grid gap-3">
                  {adoption && isChosen(alternative) && (
                    <div className="rounded bg-good-ground px-3 py-2">
                      <p className="font-semibold text-good">{t('adopted')}</p>
                      <p className="whitespace-pre-wrap">{adoption.reason}</p>
                      <p className="text-muted text-sm">
                        {adoption.by},{' '}
                        {format.dateTime(new Date(adoption.at), { dateStyle: 'medium' })}
                      </p>
                    </div>
                  )}
                  <EstimateFacts
                    content={alternative.content}
                    value={alternative.value}
                    documents={rest.documents}
                  />
                </article>
                {editable && (
                  <EstimateActions
                    assessmentId={rest.assessmentId}
                    estimate={{ id: alternative.id, version: alternative.version }}
                    adoption={adoption}
                    editAddress={editAddress(alternative.id)}
                    about={about}
                    mayAdopt={rest.mayAdopt}
                  />
                )}
              </Card>
            </li>
          )
        })}
      </ul>
      {editable && (
        <p>
          <Link
            href={editAddress('new')}
            className={buttonClass(alternatives.length === 0 ? 'primary' : 'secondary')}
          >
            {alternatives.length === 0 ? t('addFirst') : t('addAlternative')}
          </Link>
        </p>
      )}
    </div>
  )
}
