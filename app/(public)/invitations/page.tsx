import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '@/components/account/code-form'
import { Card } from '@/components/ui/card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('codeTitle') }
}

/** Where a person types in the code that was handed to them on paper. */
export default async function CodePage() {
  const t = await getTranslations('invitation')
  return (
    <Card>
      <h1 className="mb-4">{t('codeTitle')}</h1>
      <CodeForm />
    </Card>
  )
}
