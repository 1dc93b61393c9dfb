import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** In the data folder: where its database lies when it lies elsewhere. */
const noteName = 'postgres-location'
/** In the data folder and in the cluster alike: which of them belong together. */
const identityName = 'crvs-database-id'
/** What only a start that had a database leaves in a data folder. */
const traces = ['database-url', 'auth-secret', 'files', identityName]

export interface Account {
  /** Whether the account of the database can enter this folder. */
  canEnter: (folder: string) => boolean
  /** Where clusters lie whose data folder that account cannot enter. */
  elsewhere: string
}

export interface ClusterPlace {
  cluster: string
  isNew: boolean
}

/**
 * The folder of the database that belongs to a data folder; a place for a new one when the data
 * folder is new. Nothing is ever deleted or replaced: throws, with what to do, where the data
 * folder knows of a database that is not there, or that is another's.
 */
export function clusterPlace(dataDir: string, account: Account): ClusterPlace {
  const note = join(dataDir, noteName)
  const inside = join(dataDir, 'postgres')
  const named = existsSync(note) ? readFileSync(note, 'utf8').trim() : null
  const found = named ?? (isCluster(inside) ? inside : (byIdentity(dataDir, account) ?? null))
  if (found === null) return newPlace(dataDir, account)
  if (!isCluster(found))
    throw new Error(
      `The data folder ${dataDir} says that its database lies in ${found}, but nothing is there. ` +
        'Bring that folder back, or restore a backup into an empty data folder with: npm run restore -- FOLDER',
    )
  if (!account.canEnter(dirname(found)))
    throw new Error(
      `The account that runs the database cannot walk into ${dirname(found)}. Allow it with: chmod o+x on that folder and those above it`,
    )
  assertTogether(dataDir, found)
  if (named === null && found !== inside) writeFileSync(note, found, { mode: 0o600 })
  return { cluster: found, isNew: false }
}

/** Marks a cluster that was just made as the one of this data folder. */
export function markTogether(dataDir: string, cluster: string): void {
  const identity = readIdentity(dataDir) ?? randomUUID()
  for (const folder of [dataDir, cluster])
    writeFileSync(join(folder, identityName), identity, { mode: 0o600 })
  if (cluster !== join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, noteName), cluster, { mode: 0o600 })
}

function newPlace(dataDir: string, { canEnter, elsewhere }: Account): ClusterPlace {
  const left = traces.filter((name) => holdsSomething(join(dataDir, name)))
  if (left.length > 0)
    throw new Error(
      `The data folder ${dataDir} was used before (it holds ${left.join(', ')}), but its database is not there. ` +
        'Bring the database back (or set DATABASE_URL if it was a server of your own), ' +
        'or restore a backup into an empty data folder with: npm run restore -- FOLDER',
    )
  const cluster = canEnter(dataDir)
    ? join(dataDir, 'postgres')
    : join(elsewhere, `cluster-${randomUUID()}`)
  return { cluster, isNew: true }
}

/** A data folder that lost its note still finds its database by the mark of both. */
function byIdentity(dataDir: string, { elsewhere }: Account): string | undefined {
  const identity = readIdentity(dataDir)
  if (identity === null || !existsSync(elsewhere)) return undefined
  return readdirSync(elsewhere)
    .map((name) => join(elsewhere, name))
    .find((cluster) => isCluster(cluster) && readIdentity(cluster) === identity)
}

function assertTogether(dataDir: string, cluster: string): void {
  const [mine, its] = [readIdentity(dataDir), readIdentity(cluster)]
  if (mine === null && its === null) markTogether(dataDir, cluster)
  else if (mine !== its)
    throw new Error(
      `The database in ${cluster} belongs to another data folder than ${dataDir}. ` +
        'Nothing was changed. Give this start the data folder that goes with the database, or an empty one.',
    )
}

function readIdentity(folder: string): string | null {
  const file = join(folder, identityName)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'))
}

function holdsSomething(path: string): boolean {
  if (!existsSync(path)) return false
  return !statSync(path).isDirectory() || readdirSync(path).length > 0
}

/** Makes a data folder that its owner alone can list and that the database can walk through. */
export function makeDataFolder(folder: string, isRoot: boolean): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isRoot) chmodSync(folder, 0o711)
}
