import { database } from '../lib/server/db'

/** Brings a migrated database to what this version needs, and says which accounts there are to sign in with. */
export async function prepare(): Promise<string> {
  const administrators = await database().user.count({ where: { platformRoles: { has: 'administrator' } } })
  if (administrators > 0) return ''
  return '\nThere is no administrator yet. Make the first one with: npm run admin -- create EMAIL\n'
}
