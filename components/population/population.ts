export interface Population {
  id: string
  code: string | null
  name: string
  definition: string
  sizeEstimate: number | null
  sizeSource: string
  sizeOn: string | null
  areas: string
  sensitivity: string
  version: number
}
