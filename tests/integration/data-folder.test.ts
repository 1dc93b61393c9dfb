import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Account, clusterPlace, markTogether } from '@/lib/server/database/cluster-place'

let root: string
let data: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crvs-places-'))
  data = join(root, 'data')
  mkdirSync(data)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const account = (canEnter = true): Account => ({
  canEnter: () => canEnter,
  elsewhere: join(root, 'elsewhere'),
})
/** As the bundled PostgreSQL makes one. */
function make(cluster: string): void {
  mkdirSync(cluster, { recursive: true })
  writeFileSync(join(cluster, 'PG_VERSION'), '18')
}
function begin(canEnter = true): string {
  const { cluster, isNew } = clusterPlace(data, account(canEnter))
  expect(isNew).toBe(true)
  make(cluster)
  markTogether(data, cluster)
  return cluster
}

describe('the database of a data folder', () => {
  it('lies in it where the account of the database can walk there', () => {
    expect(begin()).toBe(join(data, 'postgres'))
    expect(clusterPlace(data, account())).toEqual({
      cluster: join(data, 'postgres'),
      isNew: false,
    })
  })

  it('lies elsewhere else, and a moved data folder or one without its note finds it', () => {
    const cluster = begin(false)
    expect(cluster.startsWith(join(root, 'elsewhere'))).toBe(true)
    const moved = join(root, 'moved')
    renameSync(data, moved)
    expect(clusterPlace(moved, account())).toEqual({ cluster, isNew: false })
    rmSync(join(moved, 'postgres-location'))
    expect(clusterPlace(moved, account())).toEqual({ cluster, isNew: false })
    expect(readFileSync(join(moved, 'postgres-location'), 'utf8')).toBe(cluster)
  })

  it('moves along when it lies in it', () => {
    begin()
    const moved = join(root, 'moved')
    renameSync(data, moved)
    expect(clusterPlace(moved, account())).toEqual({
      cluster: join(moved, 'postgres'),
      isNew: false,
    })
  })
})

describe('a start', () => {
  it('that finds no database where one was is refused, and changes nothing', () => {
    const cluster = begin(false)
    renameSync(cluster, `${cluster}-away`)
    expect(() => clusterPlace(data, account())).toThrow(/nothing is there/)
    expect(existsSync(`${cluster}-away/PG_VERSION`)).toBe(true)
  })

  it.each(['auth-secret', 'database-url'])('with a %s and no database is refused', (name) => {
    writeFileSync(join(data, name), 'kept')
    expect(() => clusterPlace(data, account())).toThrow(/was used before .* npm run restore/)
  })

  it('with files and no database is refused; an empty folder of files is new', () => {
    mkdirSync(join(data, 'files'))
    expect(clusterPlace(data, account()).isNew).toBe(true)
    writeFileSync(join(data, 'files', 'a'), 'kept')
    expect(() => clusterPlace(data, account())).toThrow(/was used before \(it holds files\)/)
  })

  it('with the database of another data folder is refused', () => {
    const cluster = begin(false)
    const other = join(root, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'postgres-location'), cluster)
    writeFileSync(join(other, 'crvs-database-id'), 'another')
    expect(() => clusterPlace(other, account())).toThrow(/belongs to another data folder/)
    expect(existsSync(join(cluster, 'PG_VERSION'))).toBe(true)
  })

  it('at the path of an earlier data folder takes a place of its own', () => {
    const earlier = begin(false)
    rmSync(data, { recursive: true })
    mkdirSync(data)
    expect(begin(false)).not.toBe(earlier)
    expect(existsSync(join(earlier, 'PG_VERSION'))).toBe(true)
  })
})
