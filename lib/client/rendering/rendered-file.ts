import { fillAddress } from '@/lib/core/contract/fill-address'

/** A file of a version of an output. */
export interface RenderedFile {
  assessmentId: string
  output: string
  file: string
}

export function addressOfFile(params: RenderedFile): string {
  return fillAddress('GET /assessments/{assessmentId}/outputs/{output}/versions/{file}', { params })
}
