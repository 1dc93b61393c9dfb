import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashOfFile } from '../storage/hashed-file'

const Hashed = z.object({ sha256: z.string(), sizeBytes: z.number() })

/** What a backup holds; the file `manifest.json` of its folder. */
export const BackupManifest = z.object({
  format: z.literal(1),
  /** Of the program that made it. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  /** Name and checksum of each migration of the database, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** By name; the file is `tables/<name>.copy.gz`. */
  tables: z.record(z.string(), Hashed.extend({ columns: z.array(z.string()), rows: z.number() })),
  /** Next values of counters, by name. */
  sequences: z.record(z.string(), z.string()),
  /** By storage key; the file is `files/<key>`. */
  files: z.record(z.string(), Hashed),
  /** By name; the file is `secrets/<name>`. */
  secrets: z.record(z.string(), Hashed),
  /** Files that the record names and that are missing from the storage, or are not what was put there. */
  problems: z.array(z.object({ key: z.string(), what: z.enum(['missing', 'changed']) })),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export const manifestName = 'manifest.json'

/** Throws with a sentence for what is no backup, or one that a newer version made. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const path = join(folder, manifestName)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) throw new Error(`${folder} is no backup: there is no ${manifestName} in it.`)
  const parsed = BackupManifest.safeParse(JSON.parse(text))
  if (!parsed.success)
    throw new Error(
      `The manifest of ${folder} cannot be read by this version: ${z.prettifyError(parsed.error)}`,
    )
  return parsed.data
}

/** Every file of the manifest that is not there, or is not what the backup wrote. */
export async function brokenFiles(folder: string, manifest: BackupManifest): Promise<string[]> {
  const wanted = [
    ...Object.entries(manifest.tables).map(([name, { sha256 }]) => [tablePath(name), sha256]),
    ...Object.entries(manifest.files).map(([key, { sha256 }]) => [filePath(key), sha256]),
    ...Object.entries(manifest.secrets).map(([name, { sha256 }]) => [secretPath(name), sha256]),
  ] as [string, string][]
  const broken: string[] = []
  for (const [path, sha256] of wanted) {
    const found = await hashOfFile(join(folder, path)).catch(() => 'missing')
    if (found !== sha256) broken.push(`${path} (${found === 'missing' ? 'missing' : 'changed'})`)
  }
  return broken
}

export const tablePath = (name: string) => join('tables', `${name}.copy.gz`)
export const filePath = (key: string) => join('files', key)
export const secretPath = (name: string) => join('secrets', name)
