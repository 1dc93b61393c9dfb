import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PrintButton } from '@/components/questionnaire/print-pack/print-button'
import { PrintSheet } from '@/components/questionnaire/print-pack/print-sheet'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { getExchange } from '@/lib/server/questionnaire/exchange/get-exchange'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exchange'))('paper') }
}

export default async function PrintPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { institution, section, language } = await searchParams
  const ctx = await pageContext()
  const wanted = {
    ...(typeof institution === 'string' && { institution }),
    ...(typeof language === 'string' && { language }),
  }
  const { print } = await orNotFound(getExchange(ctx, assessmentId, wanted))
  const sections = print?.sections.filter(({ id }) => section === undefined || id === section) ?? []
  if (!print || sections.length === 0) notFound()
  const t = await getTranslations('printPack')
  const back = `/assessments/${assessmentId}/questionnaire/exchange${typeof institution === 'string' ? `?institution=${institution}` : ''}`
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-4 print:hidden">
        <PrintButton label={t('print')} />
        <Link href={back}>{t('back')}</Link>
      </p>
      <PrintSheet pack={{ ...print, sections }} />
    </div>
  )
}
