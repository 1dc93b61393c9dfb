import 'server-only'
import { SignInProof } from '@/lib/core/account/proof'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { buildOutput } from '@/lib/core/output/build-output'
import { AssessmentRole, SharingLevel } from '@/lib/core/policy/role'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { redactedModel } from '@/lib/core/rendering/redact-document'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { outputLanguage, spokenIn } from '@/lib/server/assessment/output-language'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDay } from '@/lib/server/iso-day'
import { loadPictures } from '@/lib/server/report/text/load-pictures'
import { loadState } from '@/lib/server/step/load-state'
import { wordsIn } from '@/lib/server/words/words-in'
import { seesOnlyApproved } from './may-read'
import { storedModel, versionHash } from './version-content'

export interface OutputReach {
  reach: Reach
  output: Output
  /** Whether the edition lists the person as a reader; everyone else gets the public version. */
  readsWhole: boolean
}

export interface LoadedVersion {
  /** The document as this person may read it. */
  model: DocumentModel
  sha256: string
  approved: boolean
  approvals: {
    role: AssessmentRole
    name: string
    day: string
    note: string
    proof: SignInProof | null
    byPaperCode: boolean
  }[]
}

/** An output that the person may read, if only in its public version. */
export async function getReadableOutput(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
): Promise<OutputReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const output = findOutput(reach.methodology, outputKey)
  const setting = await ctx.db.output.findUnique({
    where: { assessmentId_outputKey: { assessmentId, outputKey } },
    select: { sharing: true },
  })
  authorize(reach.subject, 'output.read', {
    access: output.readers,
    sharing: SharingLevel.parse(setting?.sharing ?? 'private'),
  })
  return { reach, output, readsWhole: !seesOnlyApproved(reach, output) }
}

/** A frozen version; `draft` is what would be issued now, for those who may issue it. */
export async function loadVersion(
  ctx: Ctx,
  { reach, output, readsWhole }: OutputReach,
  number: number | 'draft',
): Promise<LoadedVersion> {
  const version =
    number === 'draft'
      ? await draftOf(ctx, reach, output)
      : await frozen(ctx, reach, output, number)
  if (readsWhole) return version
  if (!version.approved) throw new AppError('not-found')
  return {
    ...version,
    model: redactedModel(version.model, wordsIn(version.model.lang)).model,
    approvals: version.approvals.map((approval) => ({ ...approval, note: '' })),
  }
}

async function draftOf(ctx: Ctx, reach: Reach, output: Output): Promise<LoadedVersion> {
  authorize(reach.subject, 'output.issue', { access: output.issuers })
  const facts = await loadFacts(ctx.db, reach, await loadState(ctx.db, reach), output)
  const pictures = await loadPictures(ctx.db, facts)
  const language = outputLanguage(reach)
  const spoken = spokenIn(reach, language)
  const issue = {
    ...{ number: 0, issuedOn: isoDay(ctx.now()), spoken },
    words: wordsIn(language),
    ownWords: wordsIn(reach.methodology.language),
  }
  const model = buildOutput(reach.methodology, output, facts, issue, pictures)
  return { model, sha256: versionHash(model, facts), approved: false, approvals: [] }
}

async function frozen(
  ctx: Ctx,
  reach: Reach,
  output: Output,
  number: number,
): Promise<LoadedVersion> {
  const version = await ctx.db.outputVersion.findUnique({
    where: {
      assessmentId_outputKey_number: {
        assessmentId: reach.assessment.id,
        outputKey: output.key,
        number,
      },
    },
    select: {
      model: true,
      sha256: true,
      approvedAt: true,
      approvals: {
        orderBy: { at: 'asc' },
        select: {
          ...{ role: true, userName: true, note: true, at: true },
          ...{ proof: true, byPaperCode: true },
        },
      },
    },
  })
  if (!version) throw new AppError('not-found')
  return {
    model: storedModel(version.model),
    sha256: version.sha256,
    approved: version.approvedAt !== null,
    approvals: version.approvals.map(({ role, userName, note, at, proof, byPaperCode }) => ({
      role: AssessmentRole.parse(role),
      name: userName,
      day: isoDay(at),
      ...{ note, byPaperCode },
      proof: SignInProof.nullable().parse(proof),
    })),
  }
}
