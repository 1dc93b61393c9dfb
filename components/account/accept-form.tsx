'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { TextField } from '@/components/forms/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ApiError, api } from '@/lib/client/api'
import { useReady } from '@/lib/client/use-ready'

interface Values {
  name: string
  institution: string
  password: string
}

/** Takes up an invitation: asks only what this kind of invitation needs. */
export function AcceptForm({
  token,
  purpose,
}: {
  token: string
  purpose: 'new' | 'reset' | 'join'
}) {
  const t = useTranslations('invitation')
  const app = useTranslations('app')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<'account-waits' | 'roles-wait' | null>(null)
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { name: '', institution: '', password: '' },
  })
  const submit = handleSubmit(async ({ name, institution, password }) => {
    const body = {
      token,
      ...(purpose === 'new' && { name, institution }),
      ...(purpose !== 'join' && { password }),
    }
    try {
      const { state } = await api('POST /invitations/accept')({ body })
      if (state !== 'done') return setWaiting(state)
      window.location.assign(purpose === 'join' ? '/' : '/sign-in?welcome=1')
    } catch (thrown) {
      const problem = thrown instanceof ApiError ? thrown : null
      for (const { path, message } of problem?.fieldErrors ?? [])
        if (path === 'name' || path === 'password' || path === 'institution')
          setError(path, { message })
      setRefusal(problem?.message ?? app('offline'))
    }
  })
  const ready = useReady()
  const { errors, isSubmitting } = formState
  if (waiting)
    return (
      <Alert tone="good" live>
        <p>{t(waiting)}</p>
        {waiting === 'roles-wait' && <Link href="/">{t('goOn')}</Link>}
      </Alert>
    )
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      {refusal && (
        <Alert tone="bad" live>
          {refusal}
        </Alert>
      )}
      {purpose === 'new' && (
        <TextField
          label={t('name')}
          registration={register('name')}
          error={errors.name}
          autoComplete="name"
          required
        />
      )}
      {purpose === 'new' && (
        <TextField
          label={t('institution')}
          registration={register('institution')}
          error={errors.institution}
          autoComplete="organization"
        />
      )}
      {purpose !== 'join' && (
        <TextField
          label={t('password')}
          help={t('passwordHelp')}
          registration={register('password')}
          error={errors.password}
          type="password"
          autoComplete="new-password"
          required
        />
      )}
      <Button type="submit" disabled={isSubmitting || !ready}>
        {t(purpose)}
      </Button>
    </form>
  )
}
