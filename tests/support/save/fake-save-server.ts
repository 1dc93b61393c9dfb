import { z } from 'zod'
import type { Change, Draft, Problem } from '@/lib/client/save/change'
import type { Kind } from '@/lib/client/save/kind'
import type { Reply } from '@/lib/client/save/outcome'
import type { Sending, Transport } from '@/lib/client/save/transport'

export const networks = [
  'up',
  'down',
  'drops-answers',
  'twice',
  'portal',
  'busy',
  'too-many',
  'failing',
] as const
export type Network = (typeof networks)[number]

const Body = z.object({
  operations: z.array(z.object({ part: z.string(), value: z.string(), version: z.number() })),
})
const Answer = z.object({
  versions: z.record(z.string(), z.number()),
  refused: z.array(z.object({ part: z.string(), message: z.string() })),
  conflicts: z.array(
    z.object({ part: z.string(), theirs: z.string(), version: z.number(), by: z.string() }),
  ),
})
type Answer = z.infer<typeof Answer>

/** Notes by part: as many in one request as there are, each judged by itself. */
export const noteKind: Kind<string, Answer> = {
  name: 'note',
  answer: Answer,
  pick: (waiting) => ({ send: onePerPart(waiting).slice(0, 3) }),
  request: (changes) => ({
    method: 'PATCH',
    path: changes[0]?.place ?? '',
    body: {
      operations: changes.map(({ part, content, version }) => ({ part, value: content, version })),
    },
  }),
  judge: (changes, answer) => {
    const problems = new Map<string, Problem>()
    for (const { key, part } of changes) {
      const refused = answer.refused.find((other) => other.part === part)
      const conflict = answer.conflicts.find((other) => other.part === part)
      if (refused)
        problems.set(key, { kind: 'refused', by: 'server', status: 422, message: refused.message })
      if (conflict) problems.set(key, { kind: 'conflict', at: '', ...conflict })
    }
    return { problems }
  },
  raise: (waiting, saved, { versions }) =>
    saved.some(({ part }) => part === waiting.part)
      ? { ...waiting, version: versions[waiting.part] ?? waiting.version }
      : waiting,
  words: (content) => content,
}

export function note(part: string, content: string, version = 0, place = '/notes'): Draft<string> {
  const words = { title: 'Notes', label: part, href: place }
  return { kind: 'note', place, part, content, version, problem: null, ...words }
}

function onePerPart(changes: readonly Change<string>[]): Change<string>[] {
  return changes.filter(
    (change, index) => !changes.slice(0, index).some(({ part }) => part === change.part),
  )
}

/** Saves notes as the services do (one effect for each key, versions by part, good operations of
 * a request although others are bad), over a network that can fail in every way. */
export class FakeSaveServer {
  network: Network = 'up'
  signedIn: string | null = 'amina'
  /** What was really carried out, in order. */
  readonly effects: { user: string; part: string; value: string }[] = []
  /** Every request that arrived. */
  readonly requests: { key: string; body: string; isLeaving: boolean }[] = []
  /** Refuses every request so. */
  refusal: { status: number; detail: string } | null = null
  /** Requests that wait for `release`. */
  held = 0
  private gate: Promise<void> = Promise.resolve()
  private readonly notes = new Map<string, { value: string; version: number; by: string }>()
  private readonly replies = new Map<string, { body: string; answer: Answer }>()

  readonly transport: Transport = async (sending) => {
    await Promise.resolve()
    if (this.network === 'down') throw new TypeError('Failed to fetch')
    if (this.network === 'portal') return { status: 200, body: undefined, retryAfter: null }
    if (this.network === 'busy') return problem(503, 'service-unavailable', 20)
    if (this.network === 'too-many') return problem(429, 'too-many-requests', 40)
    if (this.network === 'failing') return problem(500, 'internal')
    this.held++
    await this.gate
    if (this.signedIn !== sending.user) return problem(401, 'not-signed-in')
    const reply = this.save(sending)
    if (this.network === 'twice') return this.save(sending)
    if (this.network === 'drops-answers') throw new TypeError('Failed to fetch')
    return reply
  }

  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((done) => {
      release = done
    })
    return release
  }

  valueOf(part: string): string | undefined {
    return this.notes.get(part)?.value
  }

  versionOf(part: string): number {
    return this.notes.get(part)?.version ?? 0
  }

  /** Someone else's change, made elsewhere. */
  changeElsewhere(part: string, value: string): void {
    this.notes.set(part, { value, version: this.versionOf(part) + 1, by: 'someone' })
  }

  private save({ key, user, body, isLeaving }: Sending): Reply {
    const text = JSON.stringify(body)
    this.requests.push({ key, body: text, isLeaving })
    const kept = this.replies.get(`${user}/${key}`)
    if (kept && kept.body !== text) return problem(409, 'idempotency-mismatch')
    if (kept) return { status: 200, body: kept.answer, retryAfter: null }
    if (this.refusal) return problem(this.refusal.status, 'refused', null, this.refusal.detail)
    const answer: Answer = { versions: {}, refused: [], conflicts: [] }
    for (const operation of Body.parse(body).operations) this.carryOut(user, operation, answer)
    this.replies.set(`${user}/${key}`, { body: text, answer })
    return { status: 200, body: structuredClone(answer), retryAfter: null }
  }

  private carryOut(
    user: string,
    { part, value, version }: { part: string; value: string; version: number },
    answer: Answer,
  ): void {
    const now = this.notes.get(part)
    if (value.startsWith('bad')) answer.refused.push({ part, message: `${value} does not fit.` })
    else if (now && now.version > version && now.value !== value)
      answer.conflicts.push({ part, theirs: now.value, version: now.version, by: now.by })
    else {
      if (now?.value !== value) {
        this.notes.set(part, { value, version: this.versionOf(part) + 1, by: user })
        this.effects.push({ user, part, value })
      }
      answer.versions[part] = this.versionOf(part)
    }
  }
}

function problem(
  status: number,
  code: string,
  retryAfter: number | null = null,
  detail = code,
): Reply {
  return { status, body: { code, detail }, retryAfter }
}
