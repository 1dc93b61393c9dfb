import { useEffect, useRef, useState } from 'react'
import { api } from '@/lib/client/api'
import type { ReferenceGroup } from '@/lib/core/report/reference/reference-target'
import type { ReferenceChoice } from '@/lib/core/report/report-views'
import { useEditing } from './editing-context'

interface Page {
  items: ReferenceChoice[]
  nextCursor: string | null
}

interface Query {
  search: string
  group: ReferenceGroup | ''
}

const pauseMilliseconds = 300

/** Looks through the record after a pause in typing; only the newest question counts. */
export function useReferenceSearch() {
  const { place } = useEditing()
  const [page, setPage] = useState<Page>({ items: [], nextCursor: null })
  const [state, setState] = useState<'busy' | 'done' | 'failed'>('busy')
  const newest = useRef<{ query: Query; timer?: ReturnType<typeof setTimeout> }>({
    query: { search: '', group: '' },
  })
  useEffect(() => () => clearTimeout(newest.current.timer), [])
  const load = async (query: Query, cursor: string | null, before: ReferenceChoice[]) => {
    setState('busy')
    const { search, group } = query
    const { assessmentId, output } = place
    try {
      const answer = await api('GET /assessments/{assessmentId}/reports/{output}/references')({
        params: { assessmentId, output },
        query: { search, ...(group && { group }), ...(cursor && { cursor }) },
      })
      if (newest.current.query !== query) return
      setPage({ ...answer, items: [...before, ...answer.items] })
      setState('done')
    } catch {
      if (newest.current.query === query) setState('failed')
    }
  }
  const ask = (query: Query, pause = pauseMilliseconds) => {
    clearTimeout(newest.current.timer)
    newest.current = { query, timer: setTimeout(() => void load(query, null, []), pause) }
  }
  const { items, nextCursor } = page
  return {
    items,
    state,
    ask,
    more: nextCursor === null ? null : () => void load(newest.current.query, nextCursor, items),
  }
}
