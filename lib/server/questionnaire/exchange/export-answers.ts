import 'server-only'
import { csvText } from '@/lib/core/csv'
import { fhirResponses } from '@/lib/core/questionnaire/exchange/fhir'
import type { ExportQuery } from '@/lib/core/questionnaire/exchange/requests'
import { longTable, wideTable } from '@/lib/core/questionnaire/exchange/tables'
import { wholeExchange, wholeExchangeSchema } from '@/lib/core/questionnaire/exchange/whole'
import type { Ctx } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadExchange } from './exchange-source'

type AnswerFormat = 'long' | 'wide' | 'json' | 'schema' | 'fhir'

/**
 * The answers as a table with a row an answer, a table with a row an institution, JSON, or FHIR; or
 * the JSON Schema that goes with the JSON.
 */
export async function exportAnswers(
  ctx: Ctx,
  assessmentId: string,
  format: AnswerFormat,
  query: ExportQuery,
): Promise<string> {
  const { methodology } = await getQuestionnaireFor(ctx, assessmentId)
  const exchange = await loadExchange(ctx, assessmentId, query)
  const words = wordsIn(ctx.lang ?? 'en')
  switch (format) {
    case 'long':
      return csvText(longTable(words, exchange))
    case 'wide':
      return csvText(wideTable(words, exchange))
    case 'json':
      return JSON.stringify(wholeExchange(exchange, methodology.language), null, 1)
    case 'schema':
      return JSON.stringify(wholeExchangeSchema(), null, 1)
    case 'fhir':
      return JSON.stringify(fhirResponses(exchange, words), null, 1)
  }
}
