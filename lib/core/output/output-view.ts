import { z } from 'zod'
import { SignInProof } from '../account/proof'
import { AssessmentRole, SharingLevel } from '../policy/role'
import { DocumentLanguage } from '../rendering/words/languages'

export const OutputVersionView = z.object({
  number: z.number(),
  language: DocumentLanguage,
  sha256: z.string(),
  issuedBy: z.string(),
  issuedAt: z.string(),
  approvedAt: z.string().nullable(),
  /** Why it was issued although some of its references had changed; empty when none had. */
  staleReason: z.string(),
  /** Why it was issued although some of it did not make sense; empty when all did. */
  checksReason: z.string(),
  /** How many passages its public version leaves out. */
  restrictedPassages: z.number(),
  approvals: z.array(
    z.object({
      role: z.string(),
      by: z.string(),
      note: z.string(),
      at: z.string(),
      /** How the person had signed in; null where that is not known. */
      proof: SignInProof.nullable(),
      /** The address of the person was vouched for and not proved. */
      byPaperCode: z.boolean(),
    }),
  ),
})
OutputVersionView.register(z.globalRegistry, { id: 'OutputVersionView' })
export type OutputVersionView = z.infer<typeof OutputVersionView>

export const OutputView = z.object({
  key: z.string(),
  title: z.string(),
  purpose: z.string(),
  step: z.string(),
  sharing: SharingLevel,
  version: z.number(),
  approvers: z.array(AssessmentRole),
  /** Whether each version can also be had as a summary. */
  hasSummary: z.boolean(),
  /** False for those who get the public version of what holds restricted passages. */
  readsWhole: z.boolean(),
  /** The language of the next version unless another one is asked for. */
  language: DocumentLanguage,
  versions: z.array(OutputVersionView),
  allowedActions: z.array(z.string()),
})
OutputView.register(z.globalRegistry, { id: 'OutputView' })
export type OutputView = z.infer<typeof OutputView>
