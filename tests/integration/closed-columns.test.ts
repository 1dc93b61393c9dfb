import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holderKinds, targetKinds } from '@/lib/core/reference/pointer'
import { removableKinds } from '@/lib/core/removal/removal-views'
import { closedColumns } from '@/lib/server/database/closed-columns'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' })
beforeAll(() => client.connect())
afterAll(() => client.end())

/** The values that checks of one column let through, as the database itself says them. */
async function letThrough(table: string, column: string): Promise<string[][]> {
  const { rows } = await client.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(k.oid) AS rule FROM pg_constraint k
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum]
     WHERE k.contype = 'c' AND k.conrelid = format('%I', $1::text)::regclass AND a.attname = $2`,
    [table, column],
  )
  const lists = rows.map(({ rule }) => /^CHECK \(.* (?:= ANY|<@) \(?ARRAY\[(.*)\]/.exec(rule)?.[1])
  return lists
    .filter((list) => list !== undefined)
    .map((list) => [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value))
}

describe('a closed list', () => {
  it.each(Object.entries(closedColumns))('%s: is the same in the database', async (place, list) => {
    const [table = '', column = ''] = place.replace('[]', '').split('.')
    expect(await letThrough(table, column)).toContainEqual([...list])
  })

  it.each([
    ['HolderKind', holderKinds],
    ['TargetKind', targetKinds],
    ['RemovableKind', removableKinds],
  ])('%s: is the same in the database', async (name, list) => {
    const { rows } = await client.query<{ value: string }>(
      'SELECT enumlabel AS value FROM pg_enum WHERE enumtypid = format($1, $2::text)::regtype',
      ['%I', name],
    )
    expect(rows.map(({ value }) => value).sort()).toEqual([...list].sort())
  })

  it('stands behind every column whose name promises one', async () => {
    const { rows } = await client.query<{ place: string }>(
      `SELECT table_name || '.' || column_name || CASE data_type WHEN 'ARRAY' THEN '[]' ELSE '' END
         AS place
       FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'ARRAY') AND column_name ~
         '^(status|kind|mode|type|format|sharing|decision|gap|confidence|sex|role|scopes)$|[rR]oles$'`,
    )
    const unlisted = rows.filter(({ place }) => !(place in closedColumns))
    expect(unlisted.map(({ place }) => place)).toEqual([])
  })
})
