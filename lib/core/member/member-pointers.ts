import { type Pointer, pointer } from '../reference/pointer'

/** A member may answer for an institution of the stakeholder register. */
export function memberPointers(member: { stakeholderId: string | null }): Pointer[] {
  return member.stakeholderId ? [pointer('institution', 'row', member.stakeholderId)] : []
}
