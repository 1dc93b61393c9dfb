import { AppError } from '@/lib/core/error'
import { edition as first } from './bali-outline-1/edition'
import { edition as second } from './bali-outline-2/edition'
import { edition as third } from './bali-outline-3/edition'
import { edition as fourth } from './bali-outline-4/edition'
import type { Methodology } from './schema'

const editions: readonly Methodology[] = [first, second, third, fourth]

/** Every edition this version knows, oldest first. */
export function allMethodologies(): readonly Methodology[] {
  return editions
}

/** The edition that new assessments are pinned to. */
export const currentMethodologyKey = fourth.key

/** Throws `not-found` for a key that no edition has. */
export function getMethodology(key: string): Methodology {
  const found = editions.find((candidate) => candidate.key === key)
  if (!found) throw new AppError('not-found')
  return found
}
