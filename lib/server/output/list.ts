import 'server-only'
import { SignInProof } from '@/lib/core/account/proof'
import type { Output } from '@/lib/core/methodology/schema'
import { approvableRoles } from '@/lib/core/output/approvable-roles'
import type { OutputVersionView, OutputView } from '@/lib/core/output/output-view'
import { can, type Subject } from '@/lib/core/policy/can'
import { type AssessmentRole, SharingLevel } from '@/lib/core/policy/role'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import { actorId } from '@/lib/server/actor'
import { outputLanguage } from '@/lib/server/assessment/output-language'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, requireUser } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { mayRead, seesOnlyApproved } from './may-read'

const versionColumns = {
  outputKey: true,
  number: true,
  language: true,
  sha256: true,
  issuedById: true,
  issuedByName: true,
  issuedAt: true,
  approvedAt: true,
  restrictedPassages: true,
  staleReason: true,
  checksReason: true,
  approvals: {
    orderBy: { at: 'asc' },
    select: {
      ...{ role: true, userId: true, userName: true, note: true, at: true },
      ...{ proof: true, byPaperCode: true },
    },
  },
} satisfies Prisma.OutputVersionSelect

type Version = Prisma.OutputVersionGetPayload<{ select: typeof versionColumns }>

/** Every output this person may see, with its versions, newest first. */
export async function listOutputs(
  ctx: Ctx,
  assessmentId: string,
): Promise<{ items: OutputView[]; nextCursor: null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'assessment.read')
  if (ctx.actor.kind === 'user') requireUser(ctx.actor, 'read')
  const subject = subjectOf(reach)
  const [rows, settings] = await Promise.all([
    ctx.db.outputVersion.findMany({
      where: { assessmentId },
      orderBy: { number: 'desc' },
      select: versionColumns,
    }),
    ctx.db.output.findMany({
      where: { assessmentId },
      select: { outputKey: true, sharing: true, version: true },
    }),
  ])
  const items = reach.methodology.outputs.flatMap((output): OutputView[] => {
    const setting = settings.find(({ outputKey }) => outputKey === output.key)
    const sharing = SharingLevel.parse(setting?.sharing ?? 'private')
    if (!mayRead(reach, output, sharing)) return []
    const onlyApproved = seesOnlyApproved(reach, output)
    const versions = rows.filter(
      (row) => row.outputKey === output.key && (!onlyApproved || row.approvedAt !== null),
    )
    const latest = versions[0]
    const waiting =
      latest && !latest.approvedAt
        ? output.approvers.filter(
            (role) => !latest.approvals.some((approval) => approval.role === role),
          )
        : []
    const { key, title, purpose, step, approvers } = output
    return [
      {
        ...{ key, title, purpose, step, approvers, sharing },
        version: setting?.version ?? 0,
        hasSummary: output.outline.some(({ inSummary }) => inSummary),
        readsWhole: !onlyApproved,
        language: outputLanguage(reach),
        versions: versions.map((version) => versionView(version, onlyApproved)),
        allowedActions: [
          ...(can(subject, 'output.issue', { access: output.issuers }) ? ['output.issue'] : []),
          ...(latest && mayApprove(ctx, output, latest, waiting, subject)
            ? ['output.approve']
            : []),
          ...(can(subject, 'output.share') ? ['output.share'] : []),
        ],
      },
    ]
  })
  return { items, nextCursor: null }
}

function mayApprove(
  { actor }: Ctx,
  output: Output,
  { issuedById, approvals }: Version,
  waiting: AssessmentRole[],
  subject: Subject,
): boolean {
  const me = actorId(actor)
  const mine = approvableRoles(
    output,
    waiting.filter((role) => subject.roles.includes(role)),
    {
      issued: issuedById !== null && issuedById === me,
      approved: approvals.some(({ userId }) => userId !== null && userId === me),
    },
  )
  return can(subject, 'output.approve', { access: mine })
}

function versionView(version: Version, onlyApproved: boolean): OutputVersionView {
  const { number, sha256, restrictedPassages, staleReason, checksReason } = version
  return {
    ...{ number, sha256, restrictedPassages },
    language: DocumentLanguage.parse(version.language),
    staleReason: onlyApproved ? '' : staleReason,
    checksReason: onlyApproved ? '' : checksReason,
    issuedBy: version.issuedByName,
    issuedAt: version.issuedAt.toISOString(),
    approvedAt: version.approvedAt?.toISOString() ?? null,
    approvals: version.approvals.map(({ role, userName, note, at, proof, byPaperCode }) => ({
      ...{ role, by: userName, byPaperCode },
      proof: SignInProof.nullable().parse(proof),
      note: onlyApproved ? '' : note,
      at: at.toISOString(),
    })),
  }
}
