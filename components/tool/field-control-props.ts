import type { Json } from '@/lib/core/json'
import type { Option, ScalarField } from '@/lib/core/methodology/field'

export interface FieldControlProps {
  id: string
  field: ScalarField
  value: Json
  options: Option[]
  error?: string | undefined
  disabled: boolean
  assessmentId: string
  onChange: (value: Json) => void
}
