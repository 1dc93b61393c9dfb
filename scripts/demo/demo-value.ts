import type { Json } from '../../lib/core/json'

/**
 * A value of the demo. Text that begins with `@` stands for the id of something named earlier: a
 * row, population, document or person.
 */
export type DemoValue = Json
