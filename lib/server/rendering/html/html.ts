import 'server-only'
import type { DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { pageGroups } from '@/lib/core/rendering/page-groups'
import { readPicture } from '@/lib/core/rendering/read-picture'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { documentDay } from '@/lib/core/rendering/words/document-day'
import { documentStyle } from '@/lib/server/rendering/document-style'
import { qrSvg } from '@/lib/server/rendering/qr-svg'
import { blockHtml } from './html-blocks'
import { type HtmlContext, htmlContext } from './html-context'
import { escaped, languageOf, lines, notesHtml } from './html-text'

/**
 * The document as one page that needs nothing else: pictures, look and all. Same model and imprint,
 * same text.
 */
export function drawHtml(model: DocumentModel, imprint: Imprint): string {
  const context = htmlContext(model, imprint)
  const body = pageGroups(model.blocks).map(({ isWide, blocks }) => {
    const inside = blocks.map(({ block, place }) => blockHtml(context, block, place)).join('\n')
    return isWide ? `<div class="wide">${inside}</div>` : inside
  })
  const draft = imprint.draft ? ` data-draft="${escaped(context.words.draft)}"` : ''
  return `<!doctype html>
<html lang="${escaped(model.lang)}" dir="${directionOf(model.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${model.title}, ${model.country}`)}</title><meta name="author" content="${escaped(model.country)}"><style>${documentStyle}</style></head>
<body${draft}>
${coverHtml(context)}
<main>
${body.join('\n')}
${notesHtml(context)}
</main>
${closingHtml(context)}
</body></html>
`
}

/** Whose document this is, what it is called, and what the reader must know first. */
function coverHtml(context: HtmlContext): string {
  const { model, imprint, words } = context
  const emblem =
    model.emblem && !('problem' in readPicture(model.emblem)) ? model.emblem : undefined
  return `<header>${emblem ? `<img class="emblem" src="data:${emblem.mime};base64,${emblem.data}" alt="">` : ''}
<p class="country">${lines(model.country)}</p><h1${languageOf(context, model.titleLang)}>${lines(model.title)}</h1>${model.subtitle ? `<p class="subtitle">${lines(model.subtitle)}</p>` : ''}
<p>${lines(`${model.edition} · ${words.issuedOn} ${documentDay(model.lang, model.issuedOn)}`)}</p>${imprint.draft ? `<p class="draft">${escaped(words.draft)}</p>` : ''}
${model.notice ? `<div class="note warning" role="note"><p${languageOf(context, model.noticeLang)}>${lines(model.notice)}</p></div>` : ''}</header>`
}

/**
 * What the document rests on, and how a reader can check that it was issued here and who approved
 * it.
 */
function closingHtml(context: HtmlContext): string {
  const { model, imprint, words } = context
  const provenance = model.provenance
    ? `<p${languageOf(context, model.titleLang)}>${lines(model.provenance)}</p>`
    : ''
  const hash = `<p>SHA-256: <code>${escaped(imprint.sha256)}</code></p>`
  if (!imprint.verifyUrl) return `<footer>${provenance}${hash}</footer>`
  const address = escaped(imprint.verifyUrl)
  const qr = qrSvg(imprint.verifyUrl).replace(
    '<svg ',
    `<svg class="qr" role="img" aria-label="${address}" `,
  )
  return `<footer><h2>${escaped(words.verification)}</h2><p>${escaped(words.verifyHint)}</p>${qr}<p><a href="${address}">${address}</a></p>
${hash}${approvalsHtml(context)}${provenance}</footer>`
}

function approvalsHtml(context: HtmlContext): string {
  const { model, imprint, words } = context
  if (imprint.approvals.length === 0) return ''
  const head = [words.name, words.role, words.date, words.note]
    .map((word) => `<th scope="col">${escaped(word)}</th>`)
    .join('')
  const rows = imprint.approvals.map(
    ({ name, role, roleLang, day, note }) =>
      `<tr><td>${lines(name)}</td><td${languageOf(context, roleLang)}>${lines(role)}</td><td>${lines(documentDay(model.lang, day))}</td><td>${lines(note || '–')}</td></tr>`,
  )
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.approvals)}"><table><caption>${escaped(words.approvals)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
