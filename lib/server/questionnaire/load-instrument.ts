import 'server-only'
import {
  AskedQuestion,
  type Instrument,
  instrumentOf,
  Mode,
} from '@/lib/core/questionnaire/instrument'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Source } from './questionnaire-reach'

export async function loadMode(
  source: Source,
  assessmentId: string,
): Promise<{ mode: Mode; version: number }> {
  const row = await source.questionnaire.findUnique({
    where: { assessmentId },
    select: { mode: true, version: true },
  })
  return row ? { mode: Mode.parse(row.mode), version: row.version } : { mode: 'full', version: 0 }
}

const Definition = AskedQuestion.omit({ id: true, version: true, own: true })

/** Latest version of each question that the lead body added and did not withdraw. */
export async function loadOwnQuestions(
  source: Source,
  assessmentId: string,
): Promise<AskedQuestion[]> {
  const rows = await source.ownQuestion.findMany({
    where: { assessmentId },
    orderBy: [{ questionKey: 'asc' }, { version: 'desc' }],
    distinct: ['questionKey'],
    select: { questionKey: true, version: true, definition: true, removedAt: true },
  })
  return rows
    .filter(({ removedAt }) => removedAt === null)
    .map(({ questionKey, version, definition }) => ({
      ...Definition.parse(definition),
      id: questionKey,
      version,
      own: true,
    }))
}

export async function loadInstrument(source: Source, reach: Reach): Promise<Instrument> {
  const assessmentId = reach.assessment.id
  const [{ mode }, own, populations] = await Promise.all([
    loadMode(source, assessmentId),
    loadOwnQuestions(source, assessmentId),
    source.population.findMany({
      where: { assessmentId, removedAt: null },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true, code: true, name: true },
    }),
  ])
  return instrumentOf(reach.methodology, {
    mode,
    own,
    events: reach.assessment.events,
    populations,
  })
}
