import { z } from 'zod'
import { AssessmentRole } from '../policy/role'
import { DocumentLanguage } from '../rendering/words/languages'
import { StepState } from '../step/action'
import { Task } from '../step/next-task'
import { screens } from './place'

export const AssessmentView = z.object({
  id: z.string(),
  title: z.string(),
  countryCode: z.string(),
  countryName: z.string(),
  methodology: z.object({
    key: z.string(),
    title: z.string(),
    provenance: z.string(),
  }),
  languages: z.array(z.string()),
  outputLanguage: DocumentLanguage,
  referenceStart: z.string().nullable(),
  referenceEnd: z.string().nullable(),
  events: z.array(z.string()),
  territory: z.array(z.string()),
  version: z.number(),
  changedAt: z.string(),
  roles: z.array(AssessmentRole),
  phases: z.array(
    z.object({
      key: z.string(),
      number: z.number(),
      title: z.string(),
      steps: z.array(
        StepState.extend({
          key: z.string(),
          number: z.number(),
          title: z.string(),
          open: z.boolean(),
          readable: z.boolean(),
        }),
      ),
    }),
  ),
  /** What waits for this person, most pressing first, and where it is done. */
  tasks: z.array(z.intersection(Task, z.object({ path: z.string().nullable() }))),
  /** The screens that this person may open. */
  screens: z.array(z.enum(screens)),
  allowedActions: z.array(z.string()),
})
AssessmentView.register(z.globalRegistry, { id: 'AssessmentView' })
export type AssessmentView = z.infer<typeof AssessmentView>
