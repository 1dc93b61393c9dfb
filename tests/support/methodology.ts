import { join } from 'node:path'
import { readEdition } from '@/lib/server/methodology/read-edition'

/** The edition that the application comes with. */
export const { head, methodology } = readEdition(
  join(process.cwd(), 'lib/core/methodology/editions/bali-outline'),
)
