/** What a reference says now: what it is, its value in words, and where that comes from. */
export interface ResolvedValue {
  label: string
  value: string
  source: string
}
