import { z } from 'zod'
import { FileMapping } from './file-mapping'
import { ImportView } from './import-view'
import { RegisterResult } from './register-result'
import { SurveyResult } from './survey-result'

export const ImportDetails = ImportView.extend({
  result: z.union([RegisterResult, SurveyResult]).nullable(),
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
export type ImportDetails = z.infer<typeof ImportDetails>
