import 'server-only'
import { memberPointers } from '@/lib/core/member/member-pointers'
import { type Holding, holder } from '@/lib/core/reference/pointer'

interface MemberOf {
  userId: string
  stakeholderId: string | null
}

export function memberHolding({ userId, stakeholderId }: MemberOf): Holding {
  return { holder: holder('member', userId), pointers: memberPointers({ stakeholderId }) }
}
