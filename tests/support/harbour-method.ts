import { join } from 'node:path'
import { readEdition } from '@/lib/server/methodology/read-edition'

/** Folder of a second, invented method: nothing outside an edition may depend on a key of the first. */
export const methodsFolder = join(process.cwd(), 'tests/fixtures/methods')
export const { methodology: harbourMethod } = readEdition(join(methodsFolder, 'harbour-review'))
