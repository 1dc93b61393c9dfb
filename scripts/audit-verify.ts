import { connectDatabase } from './connect-database'

const embedded = await connectDatabase()
const { verifyAudit } = await import('../lib/server/audit/verify')
const { systemContext } = await import('../lib/server/system-context')
const results = await verifyAudit(systemContext('command-line'))
for (const { chain, entries, brokenAt } of results)
  console.log(
    `${brokenAt === null ? 'whole ' : 'BROKEN'} ${chain} (${entries} entries${brokenAt === null ? '' : `, first at ${brokenAt}`})`,
  )
const { database } = await import('../lib/server/db')
await database().$disconnect()
await embedded?.stop()
process.exit(results.some(({ brokenAt }) => brokenAt !== null) ? 1 : 0)
