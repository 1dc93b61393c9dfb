import type { z } from 'zod'
import type { FieldError } from './error'
import { type Reason, readCoded } from './reason'

type Issue = z.core.$ZodIssue

/** The problems that zod found, each tied to its input. */
export function fieldErrorsOf(error: { issues: readonly Issue[] }): FieldError[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    ...reasonOf(issue),
  }))
}

/**
 * What a schema says about the value; where it says nothing of its own, what the kind of the
 * problem says.
 */
export function reasonOf(issue: Issue): Reason {
  return readCoded(issue.message) ?? generalReason(issue)
}

function generalReason(issue: Issue): Reason {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', params: { expected: issue.expected } }
    case 'too_small':
      return { code: fewer[issue.origin] ?? 'too-small', params: { least: String(issue.minimum) } }
    case 'too_big':
      return { code: more[issue.origin] ?? 'too-big', params: { most: String(issue.maximum) } }
    case 'invalid_format':
      return { code: 'wrong-form', params: { form: issue.format } }
    case 'not_multiple_of':
      return { code: 'not-a-multiple', params: { step: issue.divisor } }
    case 'unrecognized_keys':
      return { code: 'unknown-names', params: { names: issue.keys.join(', ') } }
    case 'invalid_value':
      return { code: 'not-one-of', params: { values: issue.values.map(String).join(', ') } }
    case 'invalid_union':
      return meantBranch(issue.errors)
    default:
      return { code: 'wrong-value' }
  }
}

const fewer: Record<string, Reason['code']> = { string: 'too-short', array: 'too-few' }
const more: Record<string, Reason['code']> = { string: 'too-long', array: 'too-many' }

/** What the last branch says, which is the one that a value is mostly meant for. */
function meantBranch(branches: readonly (readonly Issue[])[]): Reason {
  const found = branches.at(-1)?.[0]
  return (found && readCoded(found.message)) ?? { code: 'wrong-value' }
}
