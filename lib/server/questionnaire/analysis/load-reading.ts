import 'server-only'
import { type Reading, readingOf } from '@/lib/core/questionnaire/reading'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import type { QuestionnaireReach, Source } from '@/lib/server/questionnaire/questionnaire-reach'

/** The State's answers as they stand, over the questions as they are asked now. */
export async function loadReading(source: Source, reach: QuestionnaireReach): Promise<Reading> {
  const [instrument, facts] = await Promise.all([
    loadInstrument(source, reach),
    loadQuestionnaireFacts(source, reach),
  ])
  return readingOf(instrument, facts)
}
