import { useEffect, useRef, useState } from 'react'
import { apiAt } from '@/lib/client/api'
import type { ReferenceChoice } from '@/lib/core/report/report-views'
import { useEditing } from './editing-context'

interface Page {
  items: ReferenceChoice[]
  nextCursor: string | null
}

interface Query {
  search: string
  group: string
}

const pauseMilliseconds = 300

/** Looks through the record after a pause in typing; only the newest question counts. */
export function useReferenceSearch() {
  const { path } = useEditing()
  const [page, setPage] = useState<Page>({ items: [], nextCursor: null })
  const [state, setState] = useState<'busy' | 'done' | 'failed'>('busy')
  const newest = useRef<{ query: Query; timer?: ReturnType<typeof setTimeout> }>({
    query: { search: '', group: '' },
  })
  useEffect(() => () => clearTimeout(newest.current.timer), [])
  const load = async (query: Query, cursor: string | null, before: ReferenceChoice[]) => {
    setState('busy')
    const words = new URLSearchParams({
      ...(query.search && { search: query.search }),
      ...(query.group && { group: query.group }),
      ...(cursor && { cursor }),
    })
    try {
      const answer = await apiAt<Page>(`${path}/references?${words}`)
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
