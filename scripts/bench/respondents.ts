import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { canonicalJson } from '../../lib/core/canonical-json'
import type { AnswerValue } from '../../lib/core/questionnaire/answering/answer'
import { choicesOf } from '../../lib/core/questionnaire/answering/value-schema'
import { type AskedQuestion, instancesOf } from '../../lib/core/questionnaire/instrument'
import { good, percentiles } from './measure'
import type { BenchQuestionnaire, BenchRespondent } from './seed-questionnaire'

interface Tally {
  times: number[]
  errors: string[]
  /** What the server acknowledged last, by institution and place. */
  acknowledged: Map<string, { value: AnswerValue; version: number }>
}

interface Pace {
  seconds: number
  /** Between an acknowledged save and the next, on average. */
  pauseMs: number
}

/**
 * Everyone saves answers for a while; then what was acknowledged is compared with what the server
 * holds.
 */
export async function benchRespondents(
  base: string,
  seed: BenchQuestionnaire,
  pace: Pace,
): Promise<void> {
  const tally: Tally = { times: [], errors: [], acknowledged: new Map() }
  const questions = new Map(
    instancesOf(seed.instrument).map(({ key, question }) => [key, question]),
  )
  const until = performance.now() + pace.seconds * 1000
  await Promise.all(
    seed.respondents.map((person) =>
      answerUntil(
        until,
        `${base}/api/v1/assessments/${seed.assessmentId}`,
        person,
        questions,
        pace,
        tally,
      ),
    ),
  )
  const lost = await lostUpdates(base, seed, tally)
  const { times, errors } = tally
  console.log(
    `\n${seed.respondents.length} respondents, ${pace.seconds} s, a pause of ${pace.pauseMs} ms between saves`,
  )
  console.log(
    `saves                  ${times.length} (${(times.length / pace.seconds).toFixed(1)} per second), errors ${errors.length}, lost updates ${lost}`,
  )
  console.log(`save                   ${percentiles(times)}`)
  for (const error of [...new Set(errors)].slice(0, 3)) console.log(`  ${error}`)
  if (errors.length > 0 || lost > 0) process.exitCode = 1
}

async function answerUntil(
  until: number,
  assessment: string,
  { token, institution, places }: BenchRespondent,
  questions: ReadonlyMap<string, AskedQuestion>,
  { pauseMs }: Pace,
  { times, errors, acknowledged }: Tally,
): Promise<void> {
  await pause(Math.random() * Math.max(pauseMs, 1))
  for (let turn = 0; performance.now() < until; turn++) {
    const instance = places[turn % places.length] ?? ''
    const question = questions.get(instance)
    if (!question) continue
    const place = `${institution}/${instance}`
    const value = someValue(question, turn)
    const version = acknowledged.get(place)?.version ?? 0
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const body = JSON.stringify({
      instance,
      version,
      change: { answer: { value, gap: null, gapReason: '' } },
    })
    const start = performance.now()
    try {
      const answer = (await (
        await good(
          await fetch(`${assessment}/questionnaire/answers`, { method: 'PATCH', headers, body }),
        )
      ).json()) as { version: number }
      times.push(performance.now() - start)
      acknowledged.set(place, { value, version: answer.version })
    } catch (thrown) {
      errors.push(thrown instanceof Error ? thrown.message : String(thrown))
    }
    if (pauseMs > 0) await pause(pauseMs * (0.5 + Math.random()))
  }
}

/** Another value each turn, of the kind that the question takes. */
function someValue(question: AskedQuestion, turn: number): AnswerValue {
  const choices = choicesOf(question)
  switch (question.answerType) {
    case 'number':
    case 'percent':
      return turn % 100
    case 'multi':
      return choices.slice(0, 1 + (turn % choices.length))
    case 'table':
      return [question.columns.map((_column, index) => `Cell ${turn}.${index}`)]
    case 'text':
    case 'longtext':
      return `Sentence ${turn} of this respondent.`
    case 'date':
      return `2026-05-${String(1 + (turn % 28)).padStart(2, '0')}`
    case 'file':
      return []
    default:
      return choices[turn % choices.length] ?? ''
  }
}

async function lostUpdates(
  base: string,
  seed: BenchQuestionnaire,
  { acknowledged }: Tally,
): Promise<number> {
  const held = new Map<string, string>()
  for (const { token, institution } of new Map(
    seed.respondents.map((person) => [person.institution, person]),
  ).values()) {
    const headers = { authorization: `Bearer ${token}` }
    const response = await good(
      await fetch(`${base}/api/v1/assessments/${seed.assessmentId}/questionnaire`, { headers }),
    )
    const { answers } = (await response.json()) as {
      answers: { instance: string; value: AnswerValue; version: number }[]
    }
    for (const { instance, value, version } of answers)
      held.set(`${institution}/${instance}`, canonicalJson({ value, version }))
  }
  return [...acknowledged].filter(([place, kept]) => held.get(place) !== canonicalJson(kept)).length
}
