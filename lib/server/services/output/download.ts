import 'server-only'
import type { DocumentModel, Imprint } from '@/lib/core/documents/block'
import { buildOutput, summaryOf } from '@/lib/core/documents/build-output'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { SharingLevel } from '@/lib/core/policy/role'
import { authorize, type Ctx } from '../../context'
import { isoDay } from '../../iso-day'
import { getAssessmentFor } from '../assessment/internal'
import { loadFacts } from '../assessment/load-facts'
import { loadState } from '../step/internal'
import { imprintOf, seesOnlyApproved, storedModel, versionHash } from './internal'

export interface Printable {
  model: DocumentModel
  imprint: Imprint
  fileName: string
}

/** A frozen version, ready to be drawn, or its summary; `draft` is what would be issued now. */
export async function getPrintable(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  number: number | 'draft',
  part: 'whole' | 'summary' = 'whole',
): Promise<Printable> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const output = findOutput(reach.methodology, outputKey)
  const setting = await ctx.db.output.findUnique({ where: { assessmentId_outputKey: { assessmentId, outputKey } }, select: { sharing: true } })
  authorize(reach.subject, 'output.read', { access: output.readers, sharing: (setting?.sharing ?? 'private') as SharingLevel })
  const fileName = `${reach.assessment.countryCode.toLowerCase()}-${output.key}-${number === 'draft' ? 'draft' : `v${number}`}${part === 'summary' ? '-summary' : ''}`
  const wanted = (model: DocumentModel) => (part === 'whole' ? model : summaryOf(model, output))
  const onlyApproved = seesOnlyApproved(reach, output)
  if (number === 'draft') {
    authorize(reach.subject, 'output.issue', { access: output.issuers })
    const facts = await loadFacts(ctx.db, reach, await loadState(ctx.db, reach), output)
    const issuedOn = isoDay(ctx.now())
    const model = { ...buildOutput(reach.methodology, output, facts, { number: 0, issuedOn }), edition: 'Draft' }
    return printable(wanted(model), fileName, imprintOf(versionHash(model, facts), true))
  }
  const version = await ctx.db.outputVersion.findUnique({
    where: { assessmentId_outputKey_number: { assessmentId, outputKey, number } },
    select: { model: true, sha256: true, approvedAt: true },
  })
  if (!version || (onlyApproved && !version.approvedAt)) throw new AppError('not-found')
  const model = storedModel(version.model)
  return printable(wanted(model), fileName, imprintOf(version.sha256, version.approvedAt === null))
}

/** The summary carries the hash of the whole version: that is what was frozen and approved. */
function printable(model: DocumentModel | null, fileName: string, imprint: Imprint): Printable {
  if (!model) throw new AppError('not-found')
  return { model, fileName, imprint }
}
