import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { DrawingOrder } from '@/lib/server/rendering/draw-document'
import { sha256 } from '@/lib/server/sha256'

/** All that decides what a file looks like besides the order itself. */
const sources = ['lib/server/rendering', 'lib/core/rendering', 'package-lock.json']
let version: string | undefined

/**
 * The same for all that gives the same bytes: the document, its imprint, the format and the
 * renderer.
 */
export function renderingKey({ model, imprint, format }: DrawingOrder): string {
  version ??= rendererVersion()
  return sha256(canonicalJson({ model, imprint, format, version }))
}

function rendererVersion(): string {
  const contents = sources
    .flatMap((source) => filesBelow(join(process.cwd(), source)))
    .map((file) => sha256(readFileSync(file)))
  return sha256(contents.join('\n'))
}

function filesBelow(path: string): string[] {
  if (!path.endsWith('package-lock.json')) {
    const entries = readdirSync(path, { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
  }
  return [path]
}
