import { database } from '../lib/server/db'
import { env } from '../lib/server/env'
import { storeEditions } from '../lib/server/methodology/store-editions'
import { systemContext } from '../lib/server/system-context'
import { demoAccounts } from './demo/sandara'
import { seedDemo } from './demo/seed-demo'

/**
 * Brings a migrated database to what this version needs, and says which accounts there are to sign
 * in with.
 */
export async function prepare(): Promise<string> {
  await storeEditions(systemContext('start-up'))
  const { DEMO, DEMO_PASSWORD } = env()
  if (DEMO && DEMO_PASSWORD && (await isEmpty())) {
    console.log('Loading the demo country …')
    await seedDemo(DEMO_PASSWORD)
  }
  const demo = await database().user.count({ where: { email: { in: demoAccounts } } })
  if (DEMO && demo > 0)
    return `\nDemo accounts, all with the password ${DEMO_PASSWORD}\n${demoAccounts.map((email) => `  ${email}`).join('\n')}\n`
  const administrators = await database().user.count({
    where: { platformRoles: { has: 'administrator' } },
  })
  return administrators > 0
    ? ''
    : '\nThere is no administrator yet. Make the first one with: npm run admin -- create EMAIL\n'
}

async function isEmpty(): Promise<boolean> {
  const [users, assessments] = await Promise.all([
    database().user.count(),
    database().assessment.count(),
  ])
  return users + assessments === 0
}
