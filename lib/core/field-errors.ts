import type { ZodError } from 'zod'
import type { FieldError } from './error'

/** The problems that zod found, each tied to its input. */
export function fieldErrorsOf(error: ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
}
