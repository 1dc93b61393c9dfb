import { type Pointer, pointer } from '../reference/pointer'

/** A link of evidence belongs to its row or field, and points at its document. */
export function evidencePointers({ documentId }: { documentId: string }): Pointer[] {
  return [pointer('document', 'document', documentId)]
}
