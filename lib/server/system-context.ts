import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Ctx } from './context'
import { database } from './db'

/** Context of work that no person asked for: start-up, command line, jobs. */
export function systemContext(name: string): Ctx {
  return {
    actor: { kind: 'system', name },
    db: database(),
    now: () => new Date(),
    requestId: randomUUID(),
  }
}
