'use client'
import { useCallback, useEffect, useState } from 'react'
import { api } from '@/lib/client/api'
import type { ReportView } from '@/lib/core/report/report-views'

const everyMilliseconds = 10_000

/** The report as it is now, looked up again while somebody looks at it. */
export function useReport(
  assessmentId: string,
  start: ReportView,
): { view: ReportView; reload: () => Promise<void> } {
  const [view, setView] = useState(start)
  const output = start.output.key
  const reload = useCallback(async () => {
    // Without a connection the page stays as it was.
    const now = await api('GET /assessments/{assessmentId}/reports/{output}')({
      params: { assessmentId, output },
    }).catch(() => null)
    if (now) setView(now)
  }, [assessmentId, output])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void reload()
    const timer = setInterval(look, everyMilliseconds)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload])
  return { view, reload }
}
