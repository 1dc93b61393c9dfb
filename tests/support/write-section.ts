import * as Y from 'yjs'
import { type Prose, proseFragment } from '@/lib/core/report/text/prose'
import type { Ctx } from '@/lib/server/context'
import { writeProse } from '@/lib/server/report/text/prose-document'
import { updateText } from '@/lib/server/report/text/update-text'
import { type Place, ReportEditor } from './report-editor'

/** Opens the section and puts the text in place of all that is there. */
export async function writeSection(ctx: Ctx, place: Place, prose: Prose): Promise<void> {
  const editor = await ReportEditor.open(ctx, place)
  const before = Y.encodeStateVector(editor.document)
  editor.fragment.delete(0, editor.fragment.length)
  const added = new Y.Doc()
  writeProse(added.getXmlFragment(proseFragment), prose)
  Y.applyUpdate(editor.document, Y.encodeStateAsUpdate(added))
  const update = Buffer.from(Y.encodeStateAsUpdate(editor.document, before)).toString('base64')
  await updateText(ctx, place.assessmentId, place.output, place.section, { update })
}
