import { z } from 'zod'
import { ImportView } from './import-view'

export const ImportItem = ImportView.pick({
  id: true,
  kind: true,
  fileName: true,
  sizeBytes: true,
  status: true,
  progress: true,
  rowsRead: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
  hasFile: true,
  estimates: true,
})
ImportItem.register(z.globalRegistry, { id: 'ImportItem' })
export type ImportItem = z.infer<typeof ImportItem>
