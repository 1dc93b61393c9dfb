import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'

export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/**
 * The position a cursor stands for. Throws `malformed-request` for anything this server did not
 * make.
 */
export function decodeCursor<S extends z.ZodType>(
  cursor: string | undefined,
  shape: S,
): z.output<S> | undefined {
  if (cursor === undefined) return undefined
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'cursor-not-of-this-list',
      cause,
    })
  }
}

/** Place in a list ordered by time and id. */
export const TimePosition = z.tuple([z.iso.datetime().refine((at) => at >= '1000'), z.uuid()])

/**
 * Condition for what comes after the cursor in a list ordered by time of creation and id, newest
 * first.
 */
export function createdBefore(cursor: string | undefined) {
  const position = decodeCursor(cursor, TimePosition)
  if (!position) return {}
  const createdAt = new Date(position[0])
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: position[1] } }] }
}

/** Of rows read one beyond the limit: the page, and the cursor of the next if there is one. */
export function cutPage<T extends { createdAt: Date; id: string }>(
  rows: T[],
  limit: number,
): { page: T[]; nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    page,
    nextCursor:
      rows.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
