import { z } from 'zod'
import { holderKinds, targetKinds } from './pointer'

/** One place that points at a thing, as far as a person may see it. */
export const UserOfThing = z.object({
  kind: z.enum(holderKinds),
  /** Id or key of the holder. */
  id: z.string(),
  /** What the holder is called: a row by its name, a section by its title. */
  name: z.string(),
  /** What it stands in: a tool and table, an output; empty when the kind says it all. */
  within: z.string(),
  /** Key of the part: a column, `sources`, `text`... */
  part: z.string(),
  /** Name of the part where the edition gives one. */
  partName: z.string().nullable(),
  /** Where it is changed, below the address of the assessment. */
  path: z.string(),
  /** Whether something else can be put in its place here. */
  replaceable: z.boolean(),
})
export type UserOfThing = z.infer<typeof UserOfThing>

/** Who uses a thing; `hidden` counts the places that this person may not see. */
export const UsersOfThing = z.object({
  items: z.array(UserOfThing),
  hidden: z.int(),
  nextCursor: z.string().nullable(),
})
UsersOfThing.register(z.globalRegistry, { id: 'UsersOfThing' })
export type UsersOfThing = z.infer<typeof UsersOfThing>

/** A thing as an address names it, for instance `population:<id>`. */
export const TargetQuery = z
  .string()
  .max(300)
  .regex(new RegExp(`^(${targetKinds.join('|')}):.+$`, 's'))
  .transform((key) => {
    const at = key.indexOf(':')
    const kind = targetKinds.find((known) => known === key.slice(0, at)) ?? 'row'
    return { kind, id: key.slice(at + 1) }
  })
