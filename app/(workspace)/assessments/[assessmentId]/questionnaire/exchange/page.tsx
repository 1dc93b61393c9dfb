import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { BringBack } from '@/components/questionnaire/exchange/bring-back'
import { ExchangeChoice } from '@/components/questionnaire/exchange/exchange-choice'
import { FileList } from '@/components/questionnaire/exchange/file-list'
import { PrintChoice } from '@/components/questionnaire/exchange/print-choice'
import { WorkbookDownload } from '@/components/questionnaire/exchange/workbook-download'
import { QuestionnaireNav } from '@/components/questionnaire/questionnaire-nav'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { type ExchangeView, getExchange } from '@/lib/server/questionnaire/exchange/get-exchange'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exchange'))('title') }
}

export default async function ExchangePage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const given = await searchParams
  const ctx = await pageContext()
  const wanted = { institution: textOf(given.institution), language: textOf(given.language) }
  const view = await orNotFound(getExchange(ctx, assessmentId, wanted))
  const t = await getTranslations('exchange')
  const base = `/assessments/${assessmentId}/questionnaire`
  const isLead = view.allowedActions.includes('questionnaire.read-all')
  return (
    <>
      <QuestionnaireNav base={base} current="exchange" allowed={view.allowedActions} />
      <div className="grid gap-6">
        <div className="grid gap-2">
          <h1>{t('title')}</h1>
          {view.institution && (
            <p className="font-semibold">{t('for', { institution: view.institution.name })}</p>
          )}
          <p>{t('intro')}</p>
        </div>
        <ExchangeChoice
          institutions={view.institutions}
          institution={view.institution?.id ?? ''}
          languages={view.languages}
          language={wanted.language ?? ''}
        />
        {!isLead && !view.institution ? (
          <Alert>{t('notListed')}</Alert>
        ) : (
          <>
            <TakeAway view={view} base={base} language={wanted.language} />
            <Card>
              <h2 className="mb-2">{t('bring')}</h2>
              {view.institution && view.editable ? (
                <>
                  <p className="mb-4">{t('bringHelp')}</p>
                  <BringBack
                    assessmentId={assessmentId}
                    institution={view.institution.id}
                    answers={`${base}?institution=${view.institution.id}`}
                  />
                </>
              ) : (
                <p>{view.institution ? t('bringClosed') : t('bringNone')}</p>
              )}
            </Card>
            <GiveAway view={view} base={base} isLead={isLead} />
          </>
        )}
      </div>
    </>
  )
}

async function TakeAway({
  view,
  base,
  language,
}: {
  view: ExchangeView
  base: string
  language: string | undefined
}) {
  const t = await getTranslations('exchange')
  const format = await getFormatter()
  const { institution, print, dueOn } = view
  const query = new URLSearchParams({
    ...(institution && { institution: institution.id }),
    ...(language && { language }),
  })
  return (
    <Card>
      <h2 className="mb-2">{t('take')}</h2>
      {dueOn && (
        <p className="mb-2 font-semibold">
          {t('due', {
            day: format.dateTime(new Date(dueOn), { dateStyle: 'long', timeZone: 'UTC' }),
          })}
        </p>
      )}
      <div className="grid gap-8 md:grid-cols-2">
        {!institution ? (
          <p>{t('takeNone')}</p>
        ) : print ? (
          <WorkbookDownload address={`/api/v1${base}/exports/answers.xlsx?${query}`} />
        ) : (
          <p>{t('takeEmpty')}</p>
        )}
        {print && <PrintChoice pack={print} view={`${base}/exchange/print?${query}`} />}
      </div>
    </Card>
  )
}

async function GiveAway({
  view,
  base,
  isLead,
}: {
  view: ExchangeView
  base: string
  isLead: boolean
}) {
  const t = await getTranslations('exchange')
  const files = `/api/v1${base}/exports`
  const query = view.institution ? `?institution=${view.institution.id}` : ''
  return (
    <Card>
      <h2 className="mb-2">{t('give')}</h2>
      <div className="grid gap-6">
        <section className="grid gap-3">
          <h3>{t('answers')}</h3>
          <p>{t('giveHelp', { whose: t(view.institution ? 'whose-mine' : 'whose-all') })}</p>
          <FileList
            base={files}
            kinds={['long', 'wide', 'json', 'schema', 'fhirResponses']}
            query={query}
          />
        </section>
        {isLead && !view.institution && (
          <section className="grid gap-3">
            <h3>{t('state')}</h3>
            <p>{t('stateHelp')}</p>
            <FileList
              base={files}
              kinds={['long', 'json', 'fhirResponses']}
              query="?answers=state"
              whose={t('state')}
            />
          </section>
        )}
        <section className="grid gap-3">
          <h3>{t('questions')}</h3>
          <p>{t('giveQuestionsHelp')}</p>
          <FileList base={files} kinds={['xlsForm', 'xForm', 'fhirQuestionnaire']} query={query} />
        </section>
      </div>
    </Card>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
