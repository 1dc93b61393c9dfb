import 'server-only'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { canonicalJson } from '@/lib/core/canonical-json'
import { DocumentModel, type Imprint } from '@/lib/core/rendering/block'
import { publicUrl } from '@/lib/server/public-url'
import { sha256 } from '@/lib/server/sha256'

/** Hash of a frozen version: over its document and the facts it was built from. */
export function versionHash(model: DocumentModel, data: AssessmentFacts): string {
  return sha256(canonicalJson({ model, data }))
}

/** A stored model, as the database gives it back. */
export function storedModel(value: unknown): DocumentModel {
  return DocumentModel.parse(value)
}

/** What surrounds a document of this hash when it is drawn. */
export function imprintOf(hash: string, draft: boolean, approvals: Imprint['approvals']): Imprint {
  return { draft, sha256: hash, verifyUrl: publicUrl(`/verify/${hash}`), approvals }
}
