import 'server-only'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { summaryOf } from '@/lib/core/output/build-output'
import { signOffSheet } from '@/lib/core/output/sign-off-sheet'
import { type VersionFile, versionFileName } from '@/lib/core/output/version-file'
import type { DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { redactedModel } from '@/lib/core/rendering/redact-document'
import type { Words } from '@/lib/core/words'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import type { DrawingOrder } from '@/lib/server/rendering/draw-document'
import { wordsIn } from '@/lib/server/words/words-in'
import { getReadableOutput, type LoadedVersion, loadVersion } from './load-version'
import { getPublicOutput } from './public'
import { imprintOf } from './version-content'

export interface Printable {
  order: DrawingOrder
  fileName: string
}

/**
 * A file of a version, ready to be drawn. A part is checked against the hash of the whole version:
 * that is what was frozen and approved.
 */
export async function getPrintable(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  file: VersionFile,
): Promise<Printable> {
  const place = await getReadableOutput(ctx, assessmentId, outputKey)
  const version = await loadVersion(ctx, place, file.number)
  const part = file.part === 'whole' && !place.readsWhole ? 'public' : file.part
  const name = versionFileName({ ...file, part })
  const fileName = `${place.reach.assessment.countryCode.toLowerCase()}-${outputKey}-${file.number === 'draft' ? '' : 'v'}${name}`
  return {
    fileName,
    order: { ...partOf(version, { ...file, part }, place.output), format: file.format },
  }
}

/** The public version of what is shared with everyone, for anyone; only the one that now stands. */
export async function getPublicPrintable(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  file: VersionFile,
): Promise<Printable> {
  const { number } = await getPublicOutput(ctx, assessmentId, outputKey)
  if (file.number !== number) throw new AppError('not-found')
  const actor = { kind: 'system', name: 'public-page' } as const
  const reach = await getAssessmentFor({ ...ctx, actor }, assessmentId)
  const output = findOutput(reach.methodology, outputKey)
  const version = await loadVersion(ctx, { reach, output, readsWhole: false }, number)
  const open = { ...file, part: 'public' } as const
  return {
    fileName: `${reach.assessment.countryCode.toLowerCase()}-${outputKey}-v${versionFileName(open)}`,
    order: { ...partOf(version, open, output), format: file.format },
  }
}

function partOf(
  version: LoadedVersion,
  { part, number }: VersionFile,
  output: Output,
): { model: DocumentModel; imprint: Imprint } {
  const words = wordsIn(version.model.lang)
  const approvals = version.approvals.map(({ role, name, day, note }) => ({
    ...{ name, day, note },
    role: words.say(`roles.${role}`),
    ...(words.lang !== version.model.lang && { roleLang: words.lang }),
  }))
  const imprint = imprintOf(version.sha256, !version.approved, approvals)
  switch (part) {
    case 'whole':
      return { model: version.model, imprint }
    case 'public': {
      const open = approvals.map((approval) => ({ ...approval, note: '' }))
      const { model } = redactedModel(version.model, words)
      return { model, imprint: { ...imprint, approvals: open } }
    }
    case 'summary': {
      const model = summaryOf(version.model, output)
      if (!model) throw new AppError('not-found')
      return { model, imprint }
    }
    case 'sign-off': {
      if (number === 'draft') throw new AppError('not-found')
      return {
        model: signOff(version, output, words),
        imprint: imprintOf(version.sha256, false, []),
      }
    }
  }
}

/** One row for each role whose approval counts, in the order of the edition. */
function signOff(
  { model, sha256, approvals }: LoadedVersion,
  output: Output,
  words: Words,
): DocumentModel {
  const rows = output.approvers.map((role) => {
    const given = approvals.find((approval) => approval.role === role)
    const { name, day, note } = given ?? { name: '', day: '', note: '' }
    return { name, day, note, role: words.say(`roles.${role}`), ...(given && { proved: given }) }
  })
  const { verifyUrl } = imprintOf(sha256, false, [])
  return signOffSheet({ model, sha256, verifyUrl, approvals: rows }, words)
}
