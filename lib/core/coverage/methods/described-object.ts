import { z } from 'zod'

/**
 * An input with these members. What else describes the numbers (whose they are, notes) changes no
 * result and is passed over.
 */
export function describedObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape)
}
