import type { Json } from '@/lib/core/json'
import type { Option, ScalarField } from '@/lib/core/methodology/field'

export interface FieldControlProps {
  id: string
  field: ScalarField
  value: Json
  options: Option[]
  error?: string | undefined
  /** Id of a text beside the control that speaks of its value. */
  note?: string | undefined
  disabled: boolean
  assessmentId: string
  /** `isTyping` waits for a pause before it is sent. */
  onChange: (value: Json, isTyping?: boolean) => void
  /** The person moved on to another field. */
  onLeave?: () => void
}
