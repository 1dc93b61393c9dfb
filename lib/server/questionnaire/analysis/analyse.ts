import 'server-only'
import type { z } from 'zod'
import { allowedActions } from '@/lib/core/policy/can'
import { actions } from '@/lib/core/policy/rules'
import type { Analysis, StandardRow, Verdict } from '@/lib/core/questionnaire/analysis/analysis'
import { type Compliance, standardReadings } from '@/lib/core/questionnaire/analysis/compliance'
import { dataGaps, sectionCounts } from '@/lib/core/questionnaire/analysis/data-gaps'
import { lawAndPractice } from '@/lib/core/questionnaire/analysis/law-practice'
import { placeWords } from '@/lib/core/questionnaire/analysis/place-words'
import { AnalysisQuery } from '@/lib/core/questionnaire/analysis/requests'
import { challengeSeverities, sectionScores } from '@/lib/core/questionnaire/analysis/score-table'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { loadReading } from './load-reading'

/**
 * Scores, data gaps, law against practice and standards, from the State's answers. Nothing in it
 * compares countries.
 */
export async function analyseQuestionnaire(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof AnalysisQuery> = {},
): Promise<Analysis> {
  const { event, population } = AnalysisQuery.parse(input)
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.analyse')
  const reading = await loadReading(ctx.db, reach)
  const { instrument } = reading
  const places = new Map(reading.instances.map((instance) => [instance.key, instance]))
  return {
    events: instrument.events,
    populations: instrument.populations.map(({ id, name }) => ({ id, name })),
    progress: reading.progress,
    sections: sectionScores(reading),
    challenges: challengeSeverities(reach.methodology, reading),
    counts: sectionCounts(reading),
    gaps: dataGaps(reading).flatMap((gap) => {
      const place = places.get(gap.instance)
      return place ? [{ ...gap, ...placeWords(instrument, place) }] : []
    }),
    lawPractice: lawAndPractice(reading).map((row) => ({
      ...placeWords(instrument, row),
      law: row.law,
      practice: row.practice,
      difference: row.difference,
    })),
    standards: standardRows(reach, reading, {
      event: event ?? null,
      population: population ?? null,
    }),
    allowedActions: allowedActions(
      subjectOf(reach),
      actions.filter((action) => action.startsWith('questionnaire.')),
    ),
  }
}

function standardRows(
  reach: QuestionnaireReach,
  reading: Reading,
  { event, population }: { event: string | null; population: string | null },
): StandardRow[] {
  const shown = reading.instrument.populations.filter(
    ({ id }) => population === null || id === population,
  )
  return standardReadings(reach.methodology.standards, reading).flatMap(
    ({ standard, at }): StandardRow[] => {
      const total = figures(at({ event, population }))
      if (!total) return []
      const { id, kind, instrument, provision, requires } = standard
      return [
        {
          ...{ id, kind, instrument, provision, requires, total },
          populations: Object.fromEntries(
            shown.map((one) => [one.id, figures(at({ event, population: one.id }))]),
          ),
        },
      ]
    },
  )
}

function figures(compliance: Compliance | null): Verdict | null {
  return compliance && { status: compliance.status, score: compliance.score, used: compliance.used }
}
