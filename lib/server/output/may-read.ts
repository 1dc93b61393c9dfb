import 'server-only'
import type { Output } from '@/lib/core/methodology/schema'
import { can } from '@/lib/core/policy/can'
import type { SharingLevel } from '@/lib/core/policy/role'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'

/** Those who follow from outside see what is shared, and of that only approved versions. */
export function seesOnlyApproved(reach: Reach, output: Output): boolean {
  const { roles } = subjectOf(reach)
  return !output.readers.some((role) => roles.includes(role))
}

export function mayRead(reach: Reach, output: Output, sharing: SharingLevel): boolean {
  return can(subjectOf(reach), 'output.read', { access: output.readers, sharing })
}
