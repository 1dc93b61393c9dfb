import 'server-only'
import { allowedActions } from '@/lib/core/policy/can'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'

/** What decides which pages of the questionnaire a person is shown, and what they may do there. */
export function pageActions(reach: Reach): string[] {
  return allowedActions(subjectOf(reach), [
    'questionnaire.read',
    'questionnaire.read-all',
    'questionnaire.delegate',
    'questionnaire.review',
    'questionnaire.configure',
    'questionnaire.analyse',
  ])
}
