import 'server-only'
import type { Block, Imprint } from '@/lib/core/rendering/block'
import { blockHtml } from './html-blocks'
import { htmlContext } from './html-context'

const noImprint: Imprint = { draft: true, sha256: '', verifyUrl: '', approvals: [] }

/**
 * Blocks by themselves, for showing a part of a document inside another page: without numbers and
 * names, which belong to the whole.
 */
export function fragmentHtml(lang: string, blocks: readonly Block[]): string {
  const model = {
    title: '',
    subtitle: '',
    country: '',
    lang,
    issuedOn: '',
    edition: '',
    provenance: '',
    blocks: [...blocks],
  }
  const context = {
    ...htmlContext(model, noImprint),
    idAt: new Map<number, string>(),
    labels: { byPlace: new Map(), byAnchor: new Map() },
  }
  return blocks.map((block, place) => blockHtml(context, block, place)).join('\n')
}
