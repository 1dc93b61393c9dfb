'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiError } from './api'

interface Submit {
  busy: boolean
  /** Sentence for the person when the last try was refused. */
  refusal: string | null
  /** Refusals by input. */
  errors: Record<string, string>
  /** Runs a change and answers whether it went through. */
  submit: (change: () => Promise<unknown>) => Promise<boolean>
}

/** One change at a time, with what to tell when it is refused or the network is away. */
export function useSubmit(): Submit {
  const t = useTranslations('app')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async (change: () => Promise<unknown>) => {
    setBusy(true)
    setRefusal(null)
    setErrors({})
    try {
      await change()
      return true
    } catch (thrown) {
      const problem = thrown instanceof ApiError ? thrown : null
      setRefusal(problem ? problem.message : t('offline'))
      setErrors(
        Object.fromEntries(
          (problem?.fieldErrors ?? []).map(({ path, message }) => [path, message]),
        ),
      )
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, errors, submit }
}
