/** What waits for the lead body in the questionnaire. */
export type OverviewTask =
  | { kind: 'register' | 'start' | 'hand-out' | 'finish' }
  | { kind: 'settle' | 'review' | 'remind' | 'hand-out-rest' | 'disputed'; count: number }
  | { kind: 'sign'; count: number; section: string; institutionId: string }

export interface OverviewSituation {
  stepStatus: string
  institutions: number
  /** Parts handed to institutions. */
  handed: number
  conflicts: number
  submitted: number
  disputed: number
  requiredOpen: number
  /** Institutions that are late. */
  overdue: number
  /** Sections with something open that nobody was asked for. */
  unasked: number
  unsigned: readonly { section: string; institutionId: string; ready: boolean }[]
}

/**
 * All that waits, most pressing first; empty while institutions answer, and once the step is handed
 * in.
 */
export function overviewTasks(situation: OverviewSituation): OverviewTask[] {
  const { stepStatus, institutions, handed, unsigned } = situation
  if (stepStatus === 'completed' || stepStatus === 'in-review') return []
  if (institutions === 0) return [{ kind: 'register' }]
  if (stepStatus === 'not-started') return [{ kind: 'start' }]
  const isFresh = handed === 0 && unsigned.length === 0
  const tasks = isFresh
    ? [{ kind: 'hand-out' } as const, ...waiting({ ...situation, unasked: 0 })]
    : waiting(situation)
  const isDone = tasks.length === 0 && situation.requiredOpen === 0 && unsigned.length === 0
  return isDone ? [{ kind: 'finish' }] : tasks
}

function waiting({
  conflicts,
  submitted,
  overdue,
  unasked,
  disputed,
  unsigned,
}: OverviewSituation): OverviewTask[] {
  const counted = (
    kind: 'settle' | 'review' | 'remind' | 'hand-out-rest' | 'disputed',
    count: number,
  ): OverviewTask[] => (count > 0 ? [{ kind, count }] : [])
  const ready = unsigned.filter((part) => part.ready)
  const [first] = ready
  return [
    ...counted('settle', conflicts),
    ...counted('review', submitted),
    ...counted('remind', overdue),
    ...counted('hand-out-rest', unasked),
    ...(first
      ? [
          {
            kind: 'sign' as const,
            count: new Set(ready.map(({ section }) => section)).size,
            section: first.section,
            institutionId: first.institutionId,
          },
        ]
      : []),
    ...counted('disputed', disputed),
  ]
}
