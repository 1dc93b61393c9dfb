import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/account/forgot-form'
import { Card } from '@/components/ui/card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('forgotTitle') }
}

/** Where a person has a link for a new password sent to their own address. */
export default async function ForgotPasswordPage() {
  const t = await getTranslations('signIn')
  return (
    <Card>
      <h1 className="mb-4">{t('forgotTitle')}</h1>
      <ForgotForm />
    </Card>
  )
}
