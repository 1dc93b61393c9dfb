import type { DocumentModel, Inline } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { publicationWords } from '@/lib/core/rendering/words/publication-words'

export interface SignOff {
  /** The document that is signed. */
  model: DocumentModel
  sha256: string
  verifyUrl: string
  /**
   * One for each role whose approval counts; without a day there is no approval yet, and a line to
   * sign on.
   */
  approvals: { role: string; name: string; day: string; note: string }[]
}

/**
 * The sheet that people sign, or that says who has approved: a document of its own beside the
 * version it speaks of.
 */
export function signOffSheet({ model, sha256, verifyUrl, approvals }: SignOff): DocumentModel {
  const words = publicationWords(model.lang)
  const facts: [string, Inline][] = [
    [words.document, { text: model.title }],
    [words.country, { text: `${model.country}, ${model.subtitle}` }],
    [words.edition, { text: model.edition }],
    [words.issuedOn, { text: formatDay(model.issuedOn) }],
    [words.fingerprint, { text: sha256 }],
    [words.checkAt, { text: verifyUrl, href: verifyUrl }],
  ]
  const given = approvals.filter(({ day }) => day !== '').length
  return {
    title: `${words.signOffSheet}: ${model.title}`,
    subtitle: model.subtitle,
    country: model.country,
    lang: model.lang,
    issuedOn: model.issuedOn,
    edition: model.edition,
    provenance: model.provenance,
    ...(model.emblem && { emblem: model.emblem }),
    blocks: [
      { type: 'heading', level: 1, text: words.document, anchor: 'document' },
      { type: 'paragraph', content: [{ text: words.signOffPurpose }] },
      { type: 'definitions', items: facts.map(([term, detail]) => ({ term, detail: [detail] })) },
      { type: 'heading', level: 1, text: words.approvals, anchor: 'approvals' },
      { type: 'paragraph', content: [{ text: words.approved(given, approvals.length) }] },
      {
        type: 'signatures',
        rows: approvals.map(({ day, ...approval }) => ({
          ...approval,
          date: day && formatDay(day),
        })),
      },
    ],
  }
}
