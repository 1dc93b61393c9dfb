import type { Json } from '@/lib/core/json'

export interface ToolChangeAnswer {
  fields: Record<string, { value: Json; version: number }>
  rows: { table: string; id: string; values: Record<string, Json>; version: number }[]
  removed: string[]
}
