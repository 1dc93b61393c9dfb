import 'server-only'
import type { Translations } from '@/lib/core/questionnaire/answering/view'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { QuestionTexts, sourceOf } from '@/lib/core/questionnaire/set-up/translation'
import type { Source } from '@/lib/server/questionnaire/questionnaire-reach'
import { sha256 } from '@/lib/server/sha256'

export function sourceHash(question: AskedQuestion): string {
  return sha256(sourceOf(question))
}

/** Translations of these questions, each marked stale when the question was reworded since. */
export async function loadTranslations(
  source: Source,
  assessmentId: string,
  questions: readonly AskedQuestion[],
): Promise<Translations> {
  const rows = await source.questionTranslation.findMany({
    where: { assessmentId },
    orderBy: [{ language: 'asc' }, { questionKey: 'asc' }],
    select: { language: true, questionKey: true, texts: true, sourceHash: true, version: true },
  })
  const asked = new Map(questions.map((question) => [question.id, question]))
  const byLanguage: Translations = {}
  for (const { language, questionKey, texts, sourceHash: translated, version } of rows) {
    const question = asked.get(questionKey)
    if (!question) continue
    byLanguage[language] ??= {}
    byLanguage[language][questionKey] = {
      texts: QuestionTexts.parse(texts),
      stale: translated !== sourceHash(question),
      version,
    }
  }
  return byLanguage
}
