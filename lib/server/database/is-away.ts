import 'server-only'
import { z } from 'zod'

/** Of Prisma: no server, no answer in time, connection closed, no free connection, no turn in time. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028'])
/** Of PostgreSQL: class 08 and what a server says that stops, starts or is full. */
const sqlStates = /^(08\w{3}|57P0[123]|53[123]00)$/
const adapterKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
])
const words =
  /Connection terminated|connection timeout|ECONNREFUSED|ECONNRESET|EPIPE|terminating connection|the database system is/i

const Thrown = z.looseObject({
  code: z.string().optional(),
  message: z.string().optional(),
  meta: z
    .looseObject({
      driverAdapterError: z
        .looseObject({
          cause: z.looseObject({ kind: z.string(), originalCode: z.string() }).partial().optional(),
        })
        .optional(),
    })
    .optional(),
})

/** Whether the database cannot be reached or takes no work now, whatever was asked of it. */
export function isDatabaseAway(thrown: unknown): boolean {
  const read = Thrown.safeParse(thrown)
  if (!(thrown instanceof Error) || !read.success) return false
  const { code = '', message = '', meta } = read.data
  const { kind = '', originalCode = '' } = meta?.driverAdapterError?.cause ?? {}
  return (
    prismaCodes.has(code) ||
    sqlStates.test(code) ||
    sqlStates.test(originalCode) ||
    adapterKinds.has(kind) ||
    words.test(message)
  )
}
