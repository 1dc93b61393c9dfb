import type { DocumentModel, Inline } from '@/lib/core/rendering/block'

/** A document whose second page holds one paragraph and nothing else. */
export function paragraphDocument(text: string | Inline[], lang: string): DocumentModel {
  return {
    title: lang,
    subtitle: '',
    country: lang,
    lang,
    issuedOn: '2026-05-04',
    edition: '1',
    provenance: '',
    blocks: [{ type: 'paragraph', content: typeof text === 'string' ? [{ text }] : text }],
  }
}
