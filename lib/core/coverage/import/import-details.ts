import { z } from 'zod'
import { FileMapping } from './file-mapping'
import { ImportView } from './import-view'
import { RegisterResult } from './register-result'
import { SurveyResult } from './survey-result'

/** What counting a file gives. */
export const CountedResult = z.union([RegisterResult, SurveyResult])
CountedResult.register(z.globalRegistry, { id: 'CountedResult' })

export const ImportDetails = ImportView.extend({
  result: CountedResult.nullable(),
  /** What was chosen for an earlier file with the same heading. */
  earlierMapping: FileMapping.nullable(),
  /** An earlier import of the same bytes. */
  sameAs: z
    .object({
      id: z.string(),
      createdAt: z.string(),
    })
    .nullable(),
})
ImportDetails.register(z.globalRegistry, { id: 'ImportDetails' })
export type ImportDetails = z.infer<typeof ImportDetails>
