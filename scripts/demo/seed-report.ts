import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { type Prose, type ProseInline, proseFragment } from '../../lib/core/report/text/prose'
import type { Ctx } from '../../lib/server/context'
import { createReportComment } from '../../lib/server/report/comment/create-comment'
import { configureSection } from '../../lib/server/report/configure-section'
import { getSection } from '../../lib/server/report/get-section'
import { resolveReferences } from '../../lib/server/report/reference/resolve-references'
import { writeProse } from '../../lib/server/report/text/prose-document'
import { updateText } from '../../lib/server/report/text/update-text'
import type { DemoComment, DemoSection } from './report-plan'

interface Surroundings {
  assessmentId: string
  /** Acts as the person, on the day. */
  as: (person: string, on: string) => Ctx
  /** Id of what was named earlier. */
  idOf: (name: string) => string
}

/** Writes sections of reports as people write them, by the services that the editor calls. */
export class ReportSeed {
  constructor(private readonly around: Surroundings) {}

  async write(plan: DemoSection): Promise<void> {
    const { assessmentId, as, idOf } = this.around
    const { output, section, by, on } = plan
    const coordinator = as('coordinator', on)
    const { version } = await getSection(coordinator, assessmentId, output, section)
    if (plan.authors)
      await configureSection(coordinator, assessmentId, output, section, {
        authorIds: plan.authors.map(idOf),
        version,
      })
    const anchors = new Map((plan.comments ?? []).map(({ on: passage }) => [passage, randomUUID()]))
    await this.type(plan, await this.proseOf(plan, anchors))
    for (const comment of plan.comments ?? [])
      await this.comment(plan, comment, anchors.get(comment.on) ?? '')
    if (!plan.status) return
    const now = await getSection(coordinator, assessmentId, output, section)
    await configureSection(
      as(plan.status === 'checked' ? 'coordinator' : by, on),
      assessmentId,
      output,
      section,
      {
        status: plan.status,
        version: now.version,
      },
    )
  }

  /** The words before the composed text, or in its place. */
  private async type({ output, section, by, on, alone }: DemoSection, prose: Prose): Promise<void> {
    const { assessmentId, as } = this.around
    const { state } = await getSection(as(by, on), assessmentId, output, section)
    const document = new Y.Doc()
    Y.applyUpdate(document, Buffer.from(state, 'base64'))
    const before = Y.encodeStateVector(document)
    const fragment = document.getXmlFragment(proseFragment)
    if (alone) fragment.delete(0, fragment.length)
    writeProse(fragment, prose)
    const update = Buffer.from(Y.encodeStateAsUpdate(document, before)).toString('base64')
    await updateText(as(by, on), assessmentId, output, section, { update })
  }

  private async comment(
    { output, section, on }: DemoSection,
    { by, on: quoted, body, replacement, mentions = [], answers = [] }: DemoComment,
    anchor: string,
  ) {
    const { assessmentId, as, idOf } = this.around
    const common = { anchor, quoted, mentions: mentions.map(idOf) }
    const { id } = await createReportComment(as(by, on), assessmentId, output, section, {
      ...common,
      answerTo: null,
      body,
      replacement: replacement ?? null,
    })
    for (const answer of answers)
      await createReportComment(as(answer.by, on), assessmentId, output, section, {
        ...common,
        answerTo: id,
        body: answer.body,
        replacement: null,
      })
  }

  private async proseOf(
    { output, on, text }: DemoSection,
    anchors: ReadonlyMap<string, string>,
  ): Promise<Prose> {
    const named = text.map((line) =>
      line.replace(/@([\w-]+)/g, (_name, name: string) => this.around.idOf(name)),
    )
    const targets = named.flatMap((line) =>
      [...line.matchAll(/\[\[(.+?)\]\]/g)].map(([, target]) => target ?? ''),
    )
    const { items } = await resolveReferences(
      this.around.as('coordinator', on),
      this.around.assessmentId,
      output,
      { targets },
    )
    const present = new Map(items.map(({ target, now }) => [target, now]))
    const content = named.map((line) => {
      const inlines = inlinesOf(line.replace(/^# /, ''), present).flatMap((inline) =>
        withComments(inline, anchors),
      )
      return line.startsWith('# ')
        ? { type: 'heading' as const, attrs: { level: 1 }, content: inlines }
        : { type: 'paragraph' as const, content: inlines }
    })
    return { type: 'doc', content }
  }
}

function inlinesOf(
  line: string,
  present: ReadonlyMap<string, { value: string; source: string } | null>,
): ProseInline[] {
  return line.split(/(\[\[.+?\]\]|\(\(.+?\)\))/).flatMap((piece): ProseInline[] => {
    const target = /^\[\[(.+)\]\]$/.exec(piece)?.[1]
    const [document, locator = ''] = /^\(\((.+)\)\)$/.exec(piece)?.[1]?.split('|') ?? []
    if (document) return [{ type: 'citation', attrs: { document, locator } }]
    if (!target) return piece === '' ? [] : [{ type: 'text', text: piece }]
    const now = present.get(target)
    if (!now) throw new Error(`The demo refers to ${target}, which the record does not have.`)
    return [{ type: 'reference', attrs: { target, ...now } }]
  })
}

/** The passages that comments are about carry their anchors. */
function withComments(inline: ProseInline, anchors: ReadonlyMap<string, string>): ProseInline[] {
  if (inline.type !== 'text') return [inline]
  const found = [...anchors].find(([passage]) => inline.text.includes(passage))
  if (!found) return [inline]
  const [passage, anchor] = found
  const [before = '', ...rest] = inline.text.split(passage)
  const run = (words: string): ProseInline[] =>
    words === '' ? [] : [{ type: 'text', text: words }]
  const marked: ProseInline = {
    type: 'text',
    text: passage,
    marks: [{ type: 'comment', attrs: { anchor } }],
  }
  return [
    ...run(before),
    marked,
    ...run(rest.join(passage)).flatMap((after) => withComments(after, anchors)),
  ]
}
