'use client'
import { useCallback, useEffect, useState } from 'react'
import { apiAt } from '@/lib/client/api'
import type { ReportView } from '@/lib/core/report/report-views'

const everyMilliseconds = 10_000

/** The report as it is now, looked up again while somebody looks at it. */
export function useReport(
  assessmentId: string,
  start: ReportView,
): { view: ReportView; reload: () => Promise<void> } {
  const [view, setView] = useState(start)
  const path = `/assessments/${assessmentId}/reports/${start.output.key}`
  const reload = useCallback(async () => {
    // Without a connection the page stays as it was.
    const now = await apiAt<ReportView>(path).catch(() => null)
    if (now) setView(now)
  }, [path])
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
