import 'server-only'
import type { OutputVersionView, OutputView } from '@/lib/core/output/output-view'
import { can } from '@/lib/core/policy/can'
import { SharingLevel } from '@/lib/core/policy/role'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
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
  issuedByName: true,
  issuedAt: true,
  approvedAt: true,
  restrictedPassages: true,
  staleReason: true,
  checksReason: true,
  approvals: {
    orderBy: { at: 'asc' },
    select: { role: true, userName: true, note: true, at: true },
  },
} satisfies Prisma.OutputVersionSelect

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
          ...(waiting.length > 0 && can(subject, 'output.approve', { access: waiting })
            ? ['output.approve']
            : []),
          ...(can(subject, 'output.share') ? ['output.share'] : []),
        ],
      },
    ]
  })
  return { items, nextCursor: null }
}

function versionView(
  version: Prisma.OutputVersionGetPayload<{ select: typeof versionColumns }>,
  onlyApproved: boolean,
): OutputVersionView {
  const { number, sha256, restrictedPassages, staleReason, checksReason } = version
  return {
    ...{ number, sha256, restrictedPassages },
    language: DocumentLanguage.parse(version.language),
    staleReason: onlyApproved ? '' : staleReason,
    checksReason: onlyApproved ? '' : checksReason,
    issuedBy: version.issuedByName,
    issuedAt: version.issuedAt.toISOString(),
    approvedAt: version.approvedAt?.toISOString() ?? null,
    approvals: version.approvals.map(({ role, userName, note, at }) => ({
      role,
      by: userName,
      note: onlyApproved ? '' : note,
      at: at.toISOString(),
    })),
  }
}
