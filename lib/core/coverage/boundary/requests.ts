import { z } from 'zod'
import { line } from '../../text'

export const BoundaryFields = z.strictObject({
  /** Property of the features that names the area; found by its values when left out. */
  nameProperty: line(100).default(''),
})
