import { z } from 'zod'

/** What may describe a case without changing its result: whose numbers they are, and remarks. */
const description = {
  country: z.string().optional(),
  area: z.string().optional(),
  population_group: z.string().optional(),
  sex: z.string().optional(),
  label: z.string().optional(),
  note: z.string().nullish(),
  notes: z.string().nullish(),
}

/** An input with exactly these members, and a description if wanted; a misspelt option is refused, not passed over. */
export function describedObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...description, ...shape })
}
