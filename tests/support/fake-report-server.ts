import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { fromBase64, toBase64 } from '@/lib/client/base64'
import type { SectionView, SyncView } from '@/lib/core/report/report-views'

type Network = 'up' | 'down' | 'drops-answers' | 'busy' | 'signed-out'

/**
 * Keeps the updates of one section as the service does (one effect for each key), over a network
 * that can fail in every way.
 */
export class FakeReportServer {
  network: Network = 'up'
  /** Refuses every change of the text so. */
  refusal: { status: number; detail: string } | null = null
  /** The only person whose requests are let in; anyone's where null. */
  signedIn: string | null = null
  present: SyncView['present'] = []
  comments: SyncView['comments'] = []
  /** Keys of the requests that brought changes, repeated ones too. */
  readonly keys: string[] = []
  readonly updates: string[] = []
  readonly cursors: unknown[] = []
  /** Requests with changes that wait for `release`. */
  held = 0
  /** Most updates that one answer holds. */
  page = 1000
  private gate: Promise<void> = Promise.resolve()
  private readonly replies = new Map<string, { body: string; sequence: number }>()

  readonly fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    if (this.network === 'down') throw new TypeError('Failed to fetch')
    if (this.network === 'busy') return problem(503, 'The service is busy.')
    const isStranger =
      this.signedIn !== null && new Headers(init.headers).get('x-user') !== this.signedIn
    if (this.network === 'signed-out' || isStranger) return problem(401, 'Sign in to continue.')
    const body = String(init.body)
    if (String(url).endsWith('/sync')) return Response.json(this.sync(JSON.parse(body)))
    this.held++
    await this.gate
    const response = this.save(new Headers(init.headers).get('idempotency-key') ?? '', body)
    if (this.network === 'drops-answers') throw new TypeError('Failed to fetch')
    return response
  }

  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((done) => {
      release = done
    })
    return release
  }

  /** The whole text as of now. */
  doc(): Doc {
    const doc = new Doc()
    for (const update of this.updates) applyUpdate(doc, fromBase64(update))
    return doc
  }

  text(): string {
    return this.doc().getText('prose').toString()
  }

  /** Someone else's change, made elsewhere. */
  changeElsewhere(change: (doc: Doc) => void): void {
    const doc = this.doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    change(doc)
    this.updates.push(...updates.map(toBase64))
  }

  view(): SectionView {
    const summary = {
      key: 'legal',
      number: '4',
      title: 'Legal framework',
      hint: '',
      mustBeWritten: true,
      words: 0,
      staleReferences: 0,
      openComments: 0,
    }
    const settings = { authors: [], status: 'drafting' as const, restricted: false, version: 1 }
    const state = this.updates.length > 0 ? toBase64(encodeStateAsUpdate(this.doc())) : ''
    const text = {
      sequence: this.updates.length,
      textChangedAt: null,
      textChangedBy: '',
      state,
      comments: this.comments,
      composed: [],
      people: [],
    }
    return {
      ...summary,
      ...settings,
      ...text,
      previous: null,
      next: null,
      allowedActions: ['report.write'],
    }
  }

  private save(key: string, body: string): Response {
    this.keys.push(key)
    const reply = this.replies.get(key)
    if (reply)
      return reply.body === body
        ? Response.json({ sequence: reply.sequence })
        : problem(409, 'another request')
    if (this.refusal) return problem(this.refusal.status, this.refusal.detail)
    const { update } = JSON.parse(body) as { update: string }
    const doc = this.doc()
    applyUpdate(doc, fromBase64(update))
    if (doc.store.pendingStructs)
      return problem(409, 'The change builds on one that is not here.', {
        stateVector: toBase64(encodeStateVector(this.doc())),
      })
    this.updates.push(update)
    this.replies.set(key, { body, sequence: this.updates.length })
    return Response.json({ sequence: this.updates.length })
  }

  private sync({ after, cursor }: { after: number; cursor: unknown }): SyncView {
    this.cursors.push(cursor)
    const updates = this.updates
      .slice(after, after + this.page)
      .map((content, index) => ({ sequence: after + index + 1, content }))
    const { authors, status, restricted, version } = this.view()
    return {
      sequence: this.updates.length,
      updates,
      present: this.present,
      comments: this.comments,
      settings: { authors, status, restricted, version },
    }
  }
}

function problem(status: number, detail: string, extra: object = {}): Response {
  return Response.json({ code: 'refused', detail, ...extra }, { status })
}
