import 'server-only'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { placeWords } from '@/lib/core/questionnaire/words'
import type { Ctx } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { partOf } from '@/lib/server/questionnaire/respondent'
import { loadState } from '@/lib/server/step/load-state'
import type { Upload } from '@/lib/server/storage/upload'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { wordsIn } from '@/lib/server/words/words-in'
import { memoryOf, readImport, sheetsOf } from './read-import'

/** What bringing the workbook back would change; writes nothing. */
export async function previewImport(
  ctx: Ctx,
  assessmentId: string,
  upload: Upload,
  institution?: string,
): Promise<ImportPreview> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  const part = await partOf(ctx, ctx.db, reach, 'questionnaire.answer', institution)
  assertAcceptsChanges(
    reach,
    (await loadState(ctx.db, reach))[reach.tool.step]?.status ?? 'not-started',
  )
  const memory = memoryOf(reach, part, await sheetsOf(upload))
  const { plan, instrument, documents } = await readImport(ctx, ctx.db, reach, part, memory)
  const names = new Map([
    ...instrument.events.map(({ key, title }) => [key, title] as const),
    ...instrument.populations.map(({ id, name }) => [id, name] as const),
  ])
  const shown = new Set([...plan.changes, ...plan.conflicts].map(({ instance }) => instance))
  const places = instancesOf(instrument).filter(({ key }) => shown.has(key))
  return {
    ...plan,
    institution: part.institution,
    exportedAt: memory.exportedAt,
    places: Object.fromEntries(
      places.map(({ key, question, ...place }) => [
        key,
        {
          number: question.id,
          text: question.question,
          where: placeWords(wordsIn(ctx.lang ?? 'en'), names, place),
        },
      ]),
    ),
    documents,
  }
}
