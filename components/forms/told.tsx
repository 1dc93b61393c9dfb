import { useTell } from '@/lib/client/use-tell'
import type { Reason } from '@/lib/core/reason'

/** A reason as its sentence. */
export function Told({ reason }: { reason: Reason }) {
  return useTell()(reason)
}
