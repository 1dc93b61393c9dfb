import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FingerprintForm } from '@/components/output/fingerprint-form'
import { VerifiedVersion } from '@/components/output/verified-version'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { verifyOutput } from '@/lib/server/output/verify'
import { publicPageContext } from '@/lib/server/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title') }
}

export default async function VerifyPage({ params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params
  const t = await getTranslations('verify')
  const found = /^[0-9a-f]{64}$/i.test(sha256)
    ? await verifyOutput(await publicPageContext(), sha256)
    : null
  return (
    <Card>
      <h1 className="mb-4">{t('title')}</h1>
      {found ? (
        <VerifiedVersion version={found} />
      ) : (
        <div className="grid gap-6">
          <Alert tone="bad">{t('no')}</Alert>
          <FingerprintForm />
        </div>
      )}
      <p className="mt-4 break-all text-muted text-xs">{sha256.slice(0, 64)}</p>
    </Card>
  )
}
