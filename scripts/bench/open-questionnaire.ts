import { getQuestionnaire } from '../../lib/server/questionnaire/get'
import { systemContext } from '../../lib/server/system-context'
import { good, measure, timed } from './measure'
import type { BenchQuestionnaire } from './seed-questionnaire'

/**
 * Opens the whole questionnaire as an institution sees it: over the API, as a page, and the verb by
 * itself.
 */
export async function benchOpening(
  base: string,
  seed: BenchQuestionnaire,
  rounds: number,
): Promise<void> {
  const { assessmentId, respondents, instrument } = seed
  const [person] = respondents
  const path = `/assessments/${assessmentId}/questionnaire`
  const open = (address: string, headers: Record<string, string>) => async () =>
    void (await (await good(await fetch(address, { headers }))).text())
  const overApi = open(`${base}/api/v1${path}`, { authorization: `Bearer ${person?.token}` })
  const asPage = open(`${base}${path}`, { cookie: person?.cookie ?? '' })
  console.log(
    `\nwhole questionnaire: ${instrument.questions.length} questions, ${instrument.populations.length} populations`,
  )
  console.log(`API, first             ${(await timed(overApi)).toFixed(1).padStart(11)} ms`)
  await measure('API', rounds, overApi)
  console.log(`page, first            ${(await timed(asPage)).toFixed(1).padStart(11)} ms`)
  await measure('page', rounds, asPage)
  await measure(
    'getQuestionnaire',
    rounds,
    async () =>
      void (await getQuestionnaire(systemContext('Bench'), assessmentId, {
        institution: person?.institution,
      })),
  )
}
