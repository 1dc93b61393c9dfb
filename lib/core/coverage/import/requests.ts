import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { requiredLine } from '../../text'
import { FileMapping, fileKinds } from './file-mapping'

export const CreateImport = z.strictObject({
  kind: z.enum(fileKinds, coded('register-or-survey')),
  fileName: requiredLine(200),
})

/** As it stands in an address, where what is missing is found out after the right to send. */
export const CreateImportQuery = CreateImport.partial()

export const MapImport = z.strictObject({
  mapping: FileMapping,
  version: z.int().min(0).max(1_000_000),
})
MapImport.register(z.globalRegistry, { id: 'MapImport' })

export type MapImport = z.infer<typeof MapImport>
