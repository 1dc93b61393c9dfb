import {
  type AnswerContent,
  type AnswerPart,
  changedContent,
  emptyAnswer,
  partOf,
} from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'

type Network = 'up' | 'down' | 'drops-answers' | 'busy' | 'signed-out'

interface Kept {
  content: AnswerContent
  version: number
  parts: Partial<Record<AnswerPart, number>>
}

/**
 * Saves answers as the service does (versions by part, one effect for each key), over a network
 * that can fail in every way.
 */
export class FakeAnswerServer {
  network: Network = 'up'
  /** What was really carried out, in order. */
  readonly effects: { user: string; instance: string; change: unknown }[] = []
  readonly keys: string[] = []
  /** Refuses every change with this sentence. */
  refusal: string | null = null
  signedIn = 'amina'
  /** Requests that wait for `release`. */
  held = 0
  private gate: Promise<void> = Promise.resolve()
  private readonly kept = new Map<string, Kept>()
  private readonly replies = new Map<string, { body: string; answer: AnswerView }>()

  readonly fetch = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    if (this.network === 'down') throw new TypeError('Failed to fetch')
    if (this.network === 'busy') return problem(503, 'service-unavailable')
    this.held++
    await this.gate
    const headers = new Headers(init.headers)
    const user = headers.get('x-user') ?? ''
    if (this.network === 'signed-out' || user !== this.signedIn)
      return problem(401, 'not-signed-in')
    const response = this.save(user, headers.get('idempotency-key') ?? '', String(init.body))
    if (this.network === 'drops-answers') throw new TypeError('Failed to fetch')
    return response
  }

  /** Lets requests wait until the function returned is called. */
  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((done) => {
      release = done
    })
    return release
  }

  contentOf(instance: string): AnswerContent | undefined {
    return this.kept.get(instance)?.content
  }

  /** Someone else's change, made elsewhere. */
  changeElsewhere(instance: string, part: AnswerPart, content: unknown): void {
    this.carryOut('someone', instance, { [part]: content })
  }

  private save(user: string, key: string, body: string): Response {
    this.keys.push(key)
    const reply = this.replies.get(key)
    if (reply)
      return reply.body === body
        ? Response.json(reply.answer)
        : problem(409, 'idempotency-mismatch')
    const { instance, version, change } = JSON.parse(body) as {
      instance: string
      version: number
      change: Partial<Record<AnswerPart, unknown>>
    }
    if (this.refusal)
      return problem(422, 'invalid-input', {
        errors: [{ path: 'change.answer', message: this.refusal }],
      })
    const before = this.kept.get(instance)
    const conflicts = (Object.keys(change) as AnswerPart[])
      .filter((part) => (before?.parts[part] ?? 0) > version)
      .map((part) => ({
        part,
        yours: change[part],
        theirs: partOf(before?.content ?? emptyAnswer, part),
      }))
    if (conflicts.length > 0)
      return problem(409, 'version-conflict', { conflicts, current: this.view(instance) })
    const answer = this.carryOut(user, instance, change)
    this.replies.set(key, { body, answer })
    return Response.json(answer)
  }

  private carryOut(
    user: string,
    instance: string,
    change: Partial<Record<AnswerPart, unknown>>,
  ): AnswerView {
    const before = this.kept.get(instance) ?? { content: emptyAnswer, version: 0, parts: {} }
    const version = before.version + 1
    const changed = Object.fromEntries(Object.keys(change).map((part) => [part, version]))
    this.kept.set(instance, {
      content: changedContent(before.content, change as never),
      version,
      parts: { ...before.parts, ...changed },
    })
    this.effects.push({ user, instance, change })
    return this.view(instance)
  }

  private view(instance: string): AnswerView {
    const { content, version } = this.kept.get(instance) ?? { content: emptyAnswer, version: 0 }
    const rest = {
      questionVersion: 1,
      status: 'draft' as const,
      reviewNote: '',
      sourceRowId: null,
      updatedAt: '2026-05-04T00:00:00.000Z',
    }
    return { ...content, ...rest, id: instance, instance, institutionId: 'justice', version }
  }
}

function problem(status: number, code: string, more: object = {}): Response {
  return Response.json({ code, detail: code, ...more }, { status })
}
