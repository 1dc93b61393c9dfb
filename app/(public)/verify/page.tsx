import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FingerprintForm } from '@/components/output/fingerprint-form'
import { Card } from '@/components/ui/card'

interface Props {
  searchParams: Promise<{ fingerprint?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title') }
}

export default async function EnterFingerprintPage({ searchParams }: Props) {
  const { fingerprint } = await searchParams
  const given = typeof fingerprint === 'string' ? fingerprint : ''
  // Printed on several lines, or copied with spaces.
  const joined = given.replace(/\s/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(joined)) redirect(`/verify/${joined}`)
  const t = await getTranslations('verify')
  return (
    <Card>
      <h1 className="mb-4">{t('title')}</h1>
      <FingerprintForm given={given} wrong={joined !== ''} />
    </Card>
  )
}
