import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/coverage/finding-list'
import type { EstimateContent, EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import { estimateMethods, publishedIn } from '@/lib/core/coverage/estimate/estimate-methods'
import { useFigureWords } from './use-figure-words'

interface Props {
  content: EstimateContent
  value: EstimateValue | null
  /** Names of the documents of the library. */
  documents: Record<string, string>
}

/** An estimate with everything that a reader must know to trust it or not. */
export function EstimateFacts({ content, value, documents }: Props) {
  const t = useTranslations('workbench')
  const sources = content.sources.map(({ documentId, locator, use }) => ({
    key: documentId + locator + use,
    words: [documents[documentId] ?? t('closedDocument'), locator, t(`use-${use}`)]
      .filter(Boolean)
      .join(', '),
  }))
  return (
    <div className="grid gap-3">
      {content.kind === 'measured' && value ? (
        <Figure value={value} method={content.method} />
      ) : (
        <Reason content={content} />
      )}
      {value && <FindingList findings={value.findings} />}
      <dl className="grid gap-2">
        {content.kind === 'measured' && <MeasuredFacts content={content} value={value} />}
        <Fact label={t('sources')}>
          {sources.length === 0 ? (
            <span className="font-semibold text-bad">{t('noSources')}</span>
          ) : (
            <ul>
              {sources.map(({ key, words }) => (
                <li key={key}>{words}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </div>
  )
}

export function Figure({ value, method }: { value: EstimateValue; method: string }) {
  const t = useTranslations('workbench')
  const said = useTranslations('coverage')
  const words = useFigureWords()
  const { numerator, denominator, interval } = value
  const known = estimateMethods.find(({ key }) => key === method)
  return (
    <div>
      <p className="font-bold text-3xl">{words.figure(value)}</p>
      <p>
        {interval
          ? t('intervalOf', {
              interval: words.interval(value),
              kind: said(`intervalKind.${interval}`),
            })
          : t('noInterval')}
      </p>
      {numerator !== null && denominator !== null && (
        <p>
          {t('counts', {
            numerator: words.count(numerator),
            denominator: words.count(denominator),
          })}
        </p>
      )}
      {numerator === null && denominator !== null && (
        <p>{t('respondents', { count: words.count(denominator) })}</p>
      )}
      {known && (
        <p className="text-muted text-sm">
          {t('formula', { formula: said(`method.${known.key}.formula`) })}
        </p>
      )}
    </div>
  )
}

function Reason({ content }: { content: EstimateContent }) {
  const t = useTranslations('workbench')
  if (content.kind !== 'not-measured') return null
  return (
    <div>
      <p className="font-bold text-xl">{t('notMeasured')}</p>
      <p className="whitespace-pre-wrap">{content.reason}</p>
      {content.band && <p>{t('band', { band: content.band })}</p>}
    </div>
  )
}

function MeasuredFacts({
  content,
  value,
}: {
  content: Extract<EstimateContent, { kind: 'measured' }>
  value: EstimateValue | null
}) {
  const t = useTranslations('workbench')
  const said = useTranslations('coverage')
  const words = useFigureWords()
  const method = estimateMethods.find(({ key }) => key === content.method)
  const given = (method?.inputs ?? []).flatMap(({ key, label, kind }) => {
    const entered = content.inputs[key]
    return entered === null || entered === undefined
      ? []
      : [`${said(`input.${label}`)}: ${words.entered(entered)}${kind === 'percent' ? ' %' : ''}`]
  })
  return (
    <>
      <Fact label={t('method')}>
        {method ? said(`method.${method.key}.label`) : content.method}
        {value && method && (
          <span className="block text-muted text-sm">{publishedIn(method.key)}</span>
        )}
      </Fact>
      {given.length > 0 && <Fact label={t('inputs')}>{given.join('; ')}</Fact>}
      <Fact label={t('numerator')}>{content.numeratorDefinition}</Fact>
      <Fact label={t('denominator')}>{content.denominatorDefinition}</Fact>
      {content.timeliness && (
        <Fact label={t('timeliness')}>{t(`timeliness-${content.timeliness}`)}</Fact>
      )}
      <Fact label={t('quality')}>
        {content.grade ? (
          t(`grade-${content.grade}`)
        ) : (
          <span className="font-semibold text-bad">{t('noGrade')}</span>
        )}
      </Fact>
      <Fact label={t('limits')}>{content.limits}</Fact>
      <Fact label={t('disclosure')}>{t(`disclosure-${content.disclosure}`)}</Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  if (children === '') return null
  return (
    <div>
      <dt className="font-semibold text-sm">{label}</dt>
      <dd className="whitespace-pre-wrap">{children}</dd>
    </div>
  )
}
