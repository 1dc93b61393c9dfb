import { join } from 'node:path'

/** A server of the browser tests: its port, and the folder it keeps its data in. */
export interface TestServer {
  port: number
  folder: string
}

/** One server for each worker, so that what one test writes never stands in another's way. */
export const servers: TestServer[] = (process.env.E2E_PORTS ?? '3210').split(',').map((port) => ({
  port: Number(port),
  folder: join(process.env.E2E_DATA_DIR ?? '.data-e2e', port),
}))

/** The server of the worker that runs this. */
export function serverOfWorker(): TestServer {
  const own = servers[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  if (!own) throw new Error('There are more workers than servers.')
  return own
}
