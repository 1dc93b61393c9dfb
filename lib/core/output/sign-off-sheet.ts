import type { SignInProof } from '@/lib/core/account/proof'
import type { Block, DocumentModel, Inline } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { said } from '@/lib/core/rendering/said'
import type { MessageKey, Words } from '@/lib/core/words'

export interface SignOff {
  /** The document that is signed. */
  model: DocumentModel
  sha256: string
  verifyUrl: string
  /**
   * One for each role whose approval counts; without a day there is no approval yet, and a line to
   * sign on.
   */
  approvals: { role: string; name: string; day: string; note: string; proved?: Proved }[]
}

/** How the person who approved had proved who they are. */
export interface Proved {
  proof: SignInProof | null
  byPaperCode: boolean
}

type Fact = 'document' | 'country' | 'version' | 'issuedOn' | 'fingerprint' | 'checkAt'

/**
 * The sheet that people sign, or that says who has approved: a document of its own beside the
 * version it speaks of.
 */
export function signOffSheet(
  { model, sha256, verifyUrl, approvals }: SignOff,
  words: Words,
): DocumentModel {
  const { lang } = model
  const own = words.lang === lang ? {} : { lang: words.lang }
  const paragraph = (key: MessageKey, params = {}): Block => ({
    type: 'paragraph',
    content: [said(words, lang, key, params)],
  })
  const facts: [Fact, Inline][] = [
    ['document', { text: model.title, ...(model.titleLang && { lang: model.titleLang }) }],
    ['country', { text: `${model.country}, ${model.subtitle}` }],
    ['version', { text: model.edition }],
    ['issuedOn', { text: formatDay(model.issuedOn, lang) }],
    ['fingerprint', { text: sha256 }],
    ['checkAt', { text: verifyUrl, href: verifyUrl }],
  ]
  const heading = (part: 'document' | 'approvals'): Block => ({
    ...{ type: 'heading', level: 1, text: words.say(`printed.signOff.${part}`), anchor: part },
    ...own,
  })
  const given = approvals.filter(({ day }) => day !== '').length
  const titleLang = own.lang ?? model.titleLang
  return {
    title: words.say('printed.signOff.title', { title: model.title }),
    ...(titleLang && { titleLang }),
    subtitle: model.subtitle,
    country: model.country,
    lang,
    issuedOn: model.issuedOn,
    edition: model.edition,
    provenance: model.provenance,
    ...(model.emblem && { emblem: model.emblem }),
    blocks: [
      heading('document'),
      paragraph('printed.signOff.purpose'),
      {
        type: 'definitions',
        items: facts.map(([part, detail]) => ({
          term: words.say(`printed.signOff.${part}`),
          detail: [detail],
        })),
        ...own,
      },
      heading('approvals'),
      paragraph('printed.signOff.given', { given, roles: approvals.length }),
      ...provedBlocks(approvals, words).map((block) => ({ ...block, ...own })),
      {
        type: 'signatures',
        rows: approvals.map(({ day, proved: _proved, ...approval }) => ({
          ...approval,
          date: day && formatDay(day, lang),
        })),
        ...own,
      },
    ],
  }
}

/** How each person was proved, for as many as have approved. */
function provedBlocks(approvals: SignOff['approvals'], { say }: Words): Definitions[] {
  const items = approvals.flatMap(({ role, name, proved }) => {
    if (!proved) return []
    const paper = proved.byPaperCode ? `; ${say('proof.byPaperCode')}` : ''
    const proof = `${say(`proof.${proved.proof ?? 'unknown'}`)}${paper}`
    return [{ term: role, detail: [{ text: say('printed.signOff.proved', { name, proof }) }] }]
  })
  return items.length > 0 ? [{ type: 'definitions', items }] : []
}

type Definitions = Extract<Block, { type: 'definitions' }>
