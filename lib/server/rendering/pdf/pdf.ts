import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'
import type { Block, DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { blockName } from '@/lib/core/rendering/check-document'
import { assertFonts } from '@/lib/server/rendering/font/font-problems'
import { withReading } from '@/lib/server/rendering/font/font-reading'
import { compileTypst, type PdfStandard } from '@/lib/server/rendering/typst/typst-compiler'
import { pdfInput } from './pdf-input'
import { withRowHeads } from './pdf-row-heads'

/** Some characters without a picture only show when those before them are gone. */
const tries = 5

type Outcome = { pdf: Uint8Array<ArrayBuffer> } | { failure: string }

/**
 * A document as PDF. Same model, imprint and standard, same bytes. Compiles in the calling process,
 * so it is for a rendering process or the command line.
 */
export function drawPdf(
  model: DocumentModel,
  imprint: Imprint,
  standard: PdfStandard,
): Uint8Array<ArrayBuffer> {
  assertFonts(model)
  const outcome = attempt(model, imprint, standard)
  if ('pdf' in outcome) return outcome.pdf
  const fails = (part: Partial<DocumentModel>) =>
    'failure' in attempt({ ...model, ...part }, imprint, standard)
  const cause = new Error(outcome.failure)
  const fault = faultIn(model, fails)
  throw fault
    ? new AppError('invalid-input', { reason: fault, cause })
    : new AppError('internal', { reason: 'pdf-could-not-be-made', cause })
}

/** Names what keeps the document from being drawn; null where that is nothing in it by itself. */
function faultIn(
  model: DocumentModel,
  fails: (part: Partial<DocumentModel>) => boolean,
): Reason | null {
  if (fails({ blocks: [] }))
    return model.emblem && !fails({ blocks: [], emblem: undefined })
      ? { code: 'emblem-unreadable' }
      : null
  const place = faultyPlace(model.blocks, (blocks) => fails({ blocks }))
  const block = place === null ? undefined : model.blocks[place]
  if (place === null || !block) return null
  return {
    code: block.type === 'figure' ? 'block-picture-unreadable' : 'block-not-drawable',
    params: { block: blockName(block, place) },
  }
}

function attempt(model: DocumentModel, imprint: Imprint, standard: PdfStandard): Outcome {
  const undrawable = new Set<string>()
  for (let left = tries; left > 0; left--) {
    const input = pdfInput(model, imprint, undrawable)
    const compiled = compileTypst(input, standard, model.issuedOn)
    if ('pdf' in compiled) return { pdf: withReading(withRowHeads(compiled.pdf, input.rowHeads)) }
    if ('failure' in compiled) return compiled
    for (const sign of compiled.missing) undrawable.add(sign)
  }
  return { failure: `No font draws ${[...undrawable].join(' ')}` }
}

/**
 * Halves the blocks until one is left that fails by itself; null where only several together do.
 */
function faultyPlace(blocks: readonly Block[], fails: (blocks: Block[]) => boolean): number | null {
  let [from, to] = [0, blocks.length]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (fails(blocks.slice(from, middle))) to = middle
    else from = middle
  }
  return fails(blocks.slice(from, to)) ? from : null
}

export type { PdfStandard }
