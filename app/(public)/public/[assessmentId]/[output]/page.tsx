import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { publicFile, publicFormats } from '@/lib/core/output/public-output'
import { env } from '@/lib/server/env'
import { getPublicOutput } from '@/lib/server/output/public'
import { orNotFound, publicPageContext } from '@/lib/server/page-context'

interface Props {
  params: Promise<{ assessmentId: string; output: string }>
}

const load = cache(async (assessmentId: string, output: string) => {
  if (!z.uuid().safeParse(assessmentId).success) notFound()
  return orNotFound(getPublicOutput(await publicPageContext(), assessmentId, output))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, output } = await params
  const { title, country } = await load(assessmentId, output)
  return { title: `${title}, ${country}`, robots: { index: env().PUBLIC_INDEX } }
}

/** One output that a country shares with everyone, in its public version. */
export default async function PublicOutputPage({ params }: Props) {
  const { assessmentId, output } = await params
  const found = await load(assessmentId, output)
  const t = await getTranslations('publicOutputs')
  const format = await getFormatter()
  return (
    <div className="grid gap-6">
      <PageHead
        title={found.title}
        intro={found.purpose}
        back={<Link href="/public">{t('title')}</Link>}
      >
        <p className="font-semibold">{found.country}</p>
        <p className="text-muted">
          {t('about', {
            assessment: found.assessment,
            number: found.number,
            at: format.dateTime(new Date(found.approvedAt), { dateStyle: 'long' }),
          })}
        </p>
      </PageHead>
      <Card>
        <h2 className="mb-3">{t('files')}</h2>
        <ul className="grid gap-2">
          {publicFormats.map((each) => (
            <li key={each}>
              <a className="font-semibold" href={`/api/v1${publicFile(found, each)}`}>
                {t(each)}
              </a>
            </li>
          ))}
        </ul>
        {found.restrictedPassages > 0 && (
          <p className="mt-4">{t('leftOut', { count: found.restrictedPassages })}</p>
        )}
      </Card>
      <p className="break-all text-muted text-sm">
        <Link href={`/verify/${found.sha256}`}>{t('check')}</Link> {found.sha256}
      </p>
    </div>
  )
}
