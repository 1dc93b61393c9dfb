import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { sampleAnswer } from './sample-answer'

interface Part {
  institution: string
  /** Leaves out what another institution answers. */
  without?: (question: { id: string; section: string }) => boolean
  /** Begins every text of these answers. */
  words: string
}

interface Content {
  query?: Record<string, string>
  body?: object
}

/**
 * Calls an operation below `/questionnaire` and gives its answer; fails the test when it is
 * refused.
 */
type Caller = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  content?: Content,
) => Promise<unknown>

/** The questionnaire over the REST API. */
export class QuestionnaireApi {
  constructor(private readonly call: Caller) {}

  /** In the session of the person whose page it is. */
  static of(page: Page, base: string): QuestionnaireApi {
    return new QuestionnaireApi(async (method, path, { query = {}, body } = {}) => {
      const headers = { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin }
      const options = { method, headers, params: query, ...(body && { data: body }) }
      const response = await page.request.fetch(`/api/v1${base}/questionnaire${path}`, options)
      if (!response.ok())
        throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`)
      return response.json()
    })
  }

  async view(institution: string): Promise<QuestionnaireView> {
    return (await this.call('GET', '', { query: { institution } })) as QuestionnaireView
  }

  get(path: string): Promise<unknown> {
    return this.call('GET', path)
  }

  async send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<void> {
    await this.call(method, path, { body })
  }

  /**
   * Answers every required place that is asked, those too that only an answer brings up, and hands
   * all in. Returns the sections.
   */
  async answer({ institution, without = () => false, words }: Part): Promise<string[]> {
    const sections = new Set<string>()
    for (
      let open = await this.open(institution);
      open.length > 0;
      open = await this.open(institution)
    ) {
      const mine = open.filter(({ question }) => !without(question))
      if (mine.length === 0) break
      for (const { key, question } of mine) {
        sections.add(question.section)
        const answer = { value: sampleAnswer(question, words), gap: null, gapReason: '' }
        await this.send('PATCH', '/answers', {
          institution,
          instance: key,
          version: 0,
          change: { answer, confidence: 'medium' },
        })
      }
    }
    for (const section of sections)
      await this.send('POST', '/submissions', { section, institution })
    return [...sections]
  }

  async sign(institution: string, sections: string[], signatory: string): Promise<void> {
    for (const section of sections)
      await this.send('POST', '/sign-offs', {
        section,
        institution,
        signatory,
        signedOn: '2026-09-01',
      })
  }

  private async open(institution: string) {
    const view = await this.view(institution)
    const answers = new Map(view.answers.map((answer) => [answer.instance, answer]))
    const asked = visibleInstances(view, answers)
    const ruledOut = new Set(view.ruledOut)
    return instancesOf(view).filter(({ key, question }) => {
      const given = answers.get(key)
      return (
        question.required && asked.has(key) && !ruledOut.has(key) && !(given && isAnswered(given))
      )
    })
  }
}
