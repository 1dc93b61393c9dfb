import 'server-only'
import { AppError } from '@/lib/core/error'
import type { ExportQuery } from '@/lib/core/questionnaire/exchange/requests'
import { answerWorkbook } from '@/lib/core/questionnaire/exchange/workbook'
import type { Ctx } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { workbookXlsx } from '@/lib/server/rendering/xlsx/xlsx'
import { sha256 } from '@/lib/server/sha256'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadInstitutionExchange } from './exchange-source'

/** An institution's part as a workbook, to be filled in with no connection and brought back. */
export async function exportWorkbook(
  ctx: Ctx,
  assessmentId: string,
  { institution, language }: ExportQuery,
): Promise<Uint8Array<ArrayBuffer>> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  const { exchange, versions, dueOn } = await loadInstitutionExchange(ctx, reach, institution, true)
  if (exchange.rows.length === 0)
    throw new AppError('not-found', {
      reason: 'no-question-handed-over',
    })
  const wanted = language ?? reach.methodology.language
  const workbook = answerWorkbook({
    exchange,
    versions,
    dueOn,
    language: wanted,
    words: wordsIn(wanted),
    digest: shortHash,
  })
  return workbookXlsx(workbook, ctx.now())
}

/** Enough to see whether a text was changed. */
export function shortHash(text: string): string {
  return sha256(text).slice(0, 24)
}
