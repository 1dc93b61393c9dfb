import type { DialogKind } from '@/components/report/text/editing-context'
import { CitationDialog } from './citation-dialog'
import { ComposedDialog } from './composed-dialog'
import { FootnoteDialog } from './footnote-dialog'
import { LinkDialog } from './link-dialog'
import { PictureDialog } from './picture-dialog'
import { ReferenceDialog } from './reference-dialog'

const dialogs = {
  reference: ReferenceDialog,
  citation: CitationDialog,
  footnote: FootnoteDialog,
  picture: PictureDialog,
  composed: ComposedDialog,
  link: LinkDialog,
} satisfies Record<DialogKind, unknown>

export function Dialogs({ kind, onClose }: { kind: DialogKind; onClose: () => void }) {
  const Shown = dialogs[kind]
  return <Shown onClose={onClose} />
}
