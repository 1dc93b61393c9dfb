import type { AssessmentRole } from '@/lib/core/policy/role'

/** What anyone who holds a document may know of the version it is. Times are ISO 8601. */
export interface VerifiedVersion {
  title: string
  country: string
  number: number
  issuedAt: string
  approvedAt: string | null
  /** Roles and not names: whoever holds the document may ask. */
  approvals: { role: AssessmentRole; at: string }[]
  waitingFor: AssessmentRole[]
  /** How many passages its public version, which carries the same fingerprint, leaves out. */
  restrictedPassages: number
  /** Later versions, where there are any: the newest, and the newest that is approved. */
  newer: number | null
  newerApproved: number | null
}
