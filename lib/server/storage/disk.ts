import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import { env } from '@/lib/server/env'

let instance: Disk | undefined

/**
 * Where files are kept: a folder of the data folder, or the S3-compatible bucket of STORAGE_URL.
 */
export function disk(): Disk {
  instance ??= new Disk(env().STORAGE_URL ? bucket(new URL(env().STORAGE_URL ?? '')) : folder())
  return instance
}

function folder(): FSDriver {
  const location = join(env().DATA_DIR, 'files')
  mkdirSync(location, { recursive: true, mode: 0o700 })
  return new FSDriver({ location, visibility: 'private' })
}

/**
 * `s3://key:secret@bucket?region=…&endpoint=…`; without key and secret the machine's own
 * credentials are used.
 */
function bucket(url: URL): S3Driver {
  const endpoint = url.searchParams.get('endpoint')
  const credentials = url.username
    ? {
        credentials: {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        },
      }
    : {}
  return new S3Driver({
    ...credentials,
    bucket: url.hostname,
    region: url.searchParams.get('region') ?? 'us-east-1',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    supportsACL: false,
    visibility: 'private',
  })
}
