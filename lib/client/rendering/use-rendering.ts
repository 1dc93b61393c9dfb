'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ApiError, apiAt } from '@/lib/client/api'
import { useTell } from '@/lib/client/use-tell'
import type { Reason } from '@/lib/core/reason'

interface Progress {
  key: string
  status: 'idle' | 'queued' | 'running' | 'done' | 'failed'
  progress: number
  ahead: number
  failure: Reason | null
}

export type Preparation =
  | { state: 'none' | 'ready' }
  /** `share` from 0 to 1; `ahead` are the documents that come first. */
  | { state: 'busy'; share: number; ahead: number }
  | { state: 'failed'; reason: string }

const look = 500
const lookWithoutNetwork = 3000

/**
 * Has a file made, tells how far it is, and fetches it when it is there. A network that goes away
 * for a while does not end it.
 */
export function useRendering(path: string): {
  preparation: Preparation
  prepare: () => Promise<void>
  cancel: () => void
} {
  const t = useTranslations('app')
  const tell = useTell()
  const [preparation, setPreparation] = useState<Preparation>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  const key = useRef<string | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const prepare = async () => {
    if (running.current) return
    const control = new AbortController()
    running.current = control
    setPreparation({ state: 'busy', share: 0, ahead: 0 })
    try {
      const failure = await untilDone(path, control.signal, (now) => {
        key.current = now.key
        setPreparation({ state: 'busy', share: now.progress / 100, ahead: now.ahead })
      })
      if (failure) return setPreparation({ state: 'failed', reason: tell(failure) })
      setPreparation({ state: 'ready' })
      window.location.assign(`/api/v1${path}`)
    } catch (thrown) {
      if (!control.signal.aborted)
        setPreparation({
          state: 'failed',
          reason:
            thrown instanceof Error && !(thrown instanceof TypeError)
              ? thrown.message
              : t('offline'),
        })
    } finally {
      running.current = null
    }
  }
  const cancel = () => {
    running.current?.abort()
    running.current = null
    setPreparation({ state: 'none' })
    if (key.current)
      void apiAt(`${path}/rendering?key=${key.current}`, { method: 'DELETE' }).catch(
        () => undefined,
      )
  }
  return { preparation, prepare, cancel }
}

/** Resolves with why there is no file, or null when it is there. */
async function untilDone(
  path: string,
  signal: AbortSignal,
  tell: (now: Progress) => void,
): Promise<Reason | null> {
  const start = () => apiAt<Progress>(`${path}/rendering`, { method: 'POST', body: {}, signal })
  let now = await start()
  while (now.status !== 'done') {
    if (now.status === 'failed') return now.failure ?? { code: 'drawing-fault' }
    tell(now)
    await pause(look, signal)
    // Someone else who waited for the same file called it off.
    now = now.status === 'idle' ? await start() : await progress(path, now, signal)
  }
  return null
}

async function progress(path: string, last: Progress, signal: AbortSignal): Promise<Progress> {
  try {
    return await apiAt<Progress>(`${path}/rendering?key=${last.key}`, { signal })
  } catch (thrown) {
    if (signal.aborted || thrown instanceof ApiError) throw thrown
    await pause(lookWithoutNetwork, signal)
    return last
  }
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(done, time)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      failed(signal.reason)
    })
  })
}
