import 'server-only'
import { fhirQuestionnaire } from '@/lib/core/questionnaire/exchange/fhir'
import { formModel } from '@/lib/core/questionnaire/exchange/form-model'
import type { ExportQuery } from '@/lib/core/questionnaire/exchange/requests'
import { xForm } from '@/lib/core/questionnaire/exchange/x-form'
import { xlsForm } from '@/lib/core/questionnaire/exchange/xls-form'
import type { Ctx } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { tablesXlsx } from '@/lib/server/rendering/xlsx/xlsx'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadExchange } from './exchange-source'

type FormFormat = 'xls-form' | 'x-form' | 'fhir'

/** The questions, without answers, as a form for other systems. */
export async function exportForm(
  ctx: Ctx,
  assessmentId: string,
  format: FormFormat,
  query: ExportQuery,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const { language } = (await getQuestionnaireFor(ctx, assessmentId)).methodology
  const exchange = await loadExchange(ctx, assessmentId, query)
  switch (format) {
    case 'xls-form': {
      const { survey, choices, settings } = xlsForm(formModel(exchange, language, wordsIn))
      const sheets = Object.entries({ survey, choices, settings }).map(([name, rows]) => ({
        name,
        rows,
      }))
      return tablesXlsx(sheets, ctx.now())
    }
    case 'x-form':
      return xForm(formModel(exchange, language, wordsIn))
    case 'fhir':
      return JSON.stringify(fhirQuestionnaire(exchange, language, wordsIn(language)), null, 1)
  }
}
