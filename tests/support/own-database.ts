import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { registerJobs } from '@/lib/server/queue/queue'
import { allJobs } from '@/lib/server/registry/jobs'

const serverUrl = inject('serverUrl')
const name = `test_${randomBytes(6).toString('hex')}`
const client = new pg.Client({ connectionString: serverUrl })
await client.connect()
// Copies of one template are made one after another, or PostgreSQL refuses.
await client.query('SELECT pg_advisory_lock(41)')
await client.query(`CREATE DATABASE ${name} TEMPLATE template_migrated`)
await client.end()

Object.assign(process.env, {
  DATABASE_URL: serverUrl.replace(/[^/]*$/, name),
  AUTH_SECRET: 'a secret that only the tests use, long enough',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'crvs-files-')),
  LOG_LEVEL: 'silent',
})

// As the server does at its start; the first job that is asked for starts the queue.
registerJobs(allJobs)
