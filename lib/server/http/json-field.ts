import 'server-only'
import { AppError } from '@/lib/core/error'

/** What a field of a form holds as JSON. Throws `malformed-request`, naming the field. */
export function jsonField(field: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'field-not-json',
      params: { field },
      cause,
    })
  }
}
