'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ApiError, api } from '@/lib/client/api'
import { useTell } from '@/lib/client/use-tell'
import type { Reason } from '@/lib/core/reason'
import type { RenderingView } from '@/lib/core/rendering/rendering-view'
import { addressOfFile, type RenderedFile } from './rendered-file'

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
export function useRendering(file: RenderedFile): {
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
      const failure = await untilDone(file, control.signal, (now) => {
        key.current = now.key
        setPreparation({ state: 'busy', share: now.progress / 100, ahead: now.ahead })
      })
      if (failure) return setPreparation({ state: 'failed', reason: tell(failure) })
      setPreparation({ state: 'ready' })
      window.location.assign(addressOfFile(file))
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
      void api('DELETE /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering')({
        params: file,
        query: { key: key.current },
      }).catch(() => undefined)
  }
  return { preparation, prepare, cancel }
}

/** Resolves with why there is no file, or null when it is there. */
async function untilDone(
  file: RenderedFile,
  signal: AbortSignal,
  tell: (now: RenderingView) => void,
): Promise<Reason | null> {
  const start = () =>
    api('POST /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering')({
      params: file,
      signal,
    })
  let now = await start()
  while (now.status !== 'done') {
    if (now.status === 'failed') return now.failure ?? { code: 'drawing-fault' }
    tell(now)
    await pause(look, signal)
    // Someone else who waited for the same file called it off.
    now = now.status === 'idle' ? await start() : await progress(file, now, signal)
  }
  return null
}

async function progress(
  file: RenderedFile,
  last: RenderingView,
  signal: AbortSignal,
): Promise<RenderingView> {
  try {
    return await api('GET /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering')({
      params: file,
      query: { key: last.key },
      signal,
    })
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
