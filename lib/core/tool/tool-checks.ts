import type { CheckEdition, CheckMaterial } from '@/lib/core/methodology/checks/cells'
import type { Check } from '@/lib/core/methodology/checks/check'

/** What a form needs to look at its own sense while a person types. */
export interface ToolChecks {
  edition: CheckEdition
  checks: readonly Check[]
  /** Contents of other tools that the checks compare with. */
  elsewhere: Pick<CheckMaterial, 'fields' | 'rows'>
  /** ISO day. */
  today: string
}
