import * as Y from 'yjs'
import { proseFragment } from '@/lib/core/report/text/prose'
import type { Ctx } from '@/lib/server/context'
import { getSection } from '@/lib/server/report/get-section'
import { syncSection } from '@/lib/server/report/text/sync-section'
import { updateText } from '@/lib/server/report/text/update-text'

export interface Place {
  assessmentId: string
  output: string
  section: string
}

/**
 * A browser tab that has a section open: it types into its own copy, sends what it typed and
 * fetches what others did.
 */
export class ReportEditor {
  readonly document = new Y.Doc()
  readonly clientId = crypto.randomUUID()
  sequence = 0
  private sent = Y.encodeStateVector(this.document)

  private constructor(
    readonly ctx: Ctx,
    readonly place: Place,
  ) {}

  static async open(ctx: Ctx, place: Place): Promise<ReportEditor> {
    const editor = new ReportEditor(ctx, place)
    const view = await getSection(ctx, place.assessmentId, place.output, place.section)
    Y.applyUpdate(editor.document, Buffer.from(view.state, 'base64'))
    editor.sequence = view.sequence
    editor.sent = Y.encodeStateVector(editor.document)
    return editor
  }

  get text(): string {
    return this.fragment.toArray().map(String).join('\n')
  }

  get fragment(): Y.XmlFragment {
    return this.document.getXmlFragment(proseFragment)
  }

  /** A paragraph at the end. */
  type(words: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    this.fragment.push([paragraph])
  }

  /** Words into the first paragraph, at a place of it. */
  typeInside(index: number, words: string): void {
    const first = this.fragment
      .toArray()
      .find(
        (child) => child instanceof Y.XmlElement && child.nodeName === 'paragraph',
      ) as Y.XmlElement
    const text = first.get(0) as Y.XmlText
    text.insert(Math.min(index, text.length), words)
  }

  /** What this tab typed since it last sent, base64. */
  unsent(): string {
    return Buffer.from(Y.encodeStateAsUpdate(this.document, this.sent)).toString('base64')
  }

  async send(ctx: Ctx = this.ctx): Promise<number> {
    const update = this.unsent()
    const now = Y.encodeStateVector(this.document)
    const { assessmentId, output, section } = this.place
    const { sequence } = await updateText(ctx, assessmentId, output, section, { update })
    this.sent = now
    return sequence
  }

  async sync() {
    const { assessmentId, output, section } = this.place
    const view = await syncSection(this.ctx, assessmentId, output, section, {
      after: this.sequence,
      clientId: this.clientId,
      cursor: null,
    })
    for (const { content } of view.updates)
      Y.applyUpdate(this.document, Buffer.from(content, 'base64'))
    this.sequence = view.sequence
    return view
  }
}
