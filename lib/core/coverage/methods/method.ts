import type { z } from 'zod'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { AppError } from '@/lib/core/error'
import { fieldErrorsOf } from '@/lib/core/field-errors'

/** What a method answers, by the names of its published result. */
export type MethodResult = Record<string, unknown>

/**
 * One statistical method: the shape of its input and the calculation. Methods that read rows of
 * data get them as a table.
 */
export interface Method {
  run: (input: unknown, data: DataTable | null) => MethodResult
}

export function method<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => MethodResult,
): Method {
  return { run: (input) => run(checked(schema, input)) }
}

/** A method on rows of data, which the caller has read from where the input's `data` says. */
export function dataMethod<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, data: DataTable) => MethodResult,
): Method {
  return {
    run: (input, data) => {
      const parsed = checked(schema, input)
      if (!data)
        throw new AppError('invalid-input', {
          fieldErrors: [{ path: 'data', code: 'give-file-of-rows' }],
        })
      return run(parsed, data)
    },
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (!parsed.success)
    throw new AppError('invalid-input', {
      fieldErrors: fieldErrorsOf(parsed.error),
      cause: parsed.error,
    })
  return parsed.data
}
