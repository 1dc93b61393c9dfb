import { api } from '@/lib/client/api'
import { SnapshotStore } from '@/lib/client/snapshot-store'
import type { ResolvedReference } from '@/lib/core/report/report-views'

/** What a target says now; null when it is gone or may not be read. */
export type ReferenceNow = ResolvedReference['now']

const againMilliseconds = 15_000
const mostTargets = 500

/** Whether the record says something else than the text, as far as is known. */
export function isStale(
  { target, value, source }: { [name: string]: string | undefined },
  values: ReadonlyMap<string, ReferenceNow>,
): boolean {
  const now = values.get(target ?? '')
  return now !== undefined && (now === null || now.value !== value || now.source !== source)
}

/**
 * What the record says now behind the live references of a text, asked again from time to time
 * while somebody looks.
 */
export class ReferenceValues extends SnapshotStore<{ values: ReadonlyMap<string, ReferenceNow> }> {
  private targets: readonly string[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private running = false

  constructor(private readonly report: { assessmentId: string; output: string }) {
    super({ values: new Map() })
  }

  start(): () => void {
    this.running = true
    const seen = () => document.visibilityState === 'visible' && void this.ask()
    document.addEventListener('visibilitychange', seen)
    void this.ask()
    return () => {
      this.running = false
      document.removeEventListener('visibilitychange', seen)
      clearTimeout(this.timer)
    }
  }

  /** The targets that stand in the text; new ones are asked for at once. */
  follow(targets: ReadonlySet<string>): void {
    const isNew = [...targets].some((target) => !this.targets.includes(target))
    this.targets = [...targets]
    if (isNew && this.running) void this.ask()
  }

  private async ask(): Promise<void> {
    clearTimeout(this.timer)
    try {
      for (
        let first = 0;
        first < this.targets.length && document.visibilityState === 'visible';
        first += mostTargets
      ) {
        const body = { targets: this.targets.slice(first, first + mostTargets) }
        const { items } = await api('POST /assessments/{assessmentId}/reports/{output}/references')(
          { params: this.report, body },
        )
        this.change({
          values: new Map([
            ...this.snapshot.values,
            ...items.map(({ target, now }) => [target, now] as const),
          ]),
        })
      }
    } catch {
      // Not reached: what was known stays, and the state of the connection is said elsewhere.
    }
    if (this.running) this.timer = setTimeout(() => void this.ask(), againMilliseconds)
  }
}
