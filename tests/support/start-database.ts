import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/lib/server/database/embedded'
import { migrate } from '@/lib/server/database/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}

/**
 * One PostgreSQL for the run, with a migrated template; each test file works on a copy of its own.
 */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'crvs-test-'))
  // So that the database lies in it, and goes with it, for root too.
  chmodSync(folder, 0o711)
  const server = await startEmbedded(folder)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('CREATE DATABASE template_migrated')
  await client.end()
  await migrate(server.url.replace(/[^/]*$/, 'template_migrated'))
  project.provide('serverUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
