import { useCallback, useEffect, useState } from 'react'
import { api } from '@/lib/client/api'
import { type Target, targetKey } from '@/lib/core/reference/pointer'
import type { UsersOfThing } from '@/lib/core/reference/reference-views'

const shown = 50

/** Who uses the thing: null while that is asked, `unknown` when the network is away. */
export type KnownUsers = UsersOfThing | 'unknown' | null

/** Asks where a thing is used, again whenever `reload` is called. */
export function useUsersOf(
  assessmentId: string,
  { kind, id }: Target,
): { users: KnownUsers; reload: () => void } {
  const [users, setUsers] = useState<KnownUsers>(null)
  const reload = useCallback(() => {
    api('GET /assessments/{assessmentId}/references')({
      params: { assessmentId },
      query: { to: targetKey({ kind, id }), limit: shown },
    })
      .then(setUsers)
      .catch(() => setUsers('unknown'))
  }, [assessmentId, kind, id])
  useEffect(reload, [reload])
  return { users, reload }
}
