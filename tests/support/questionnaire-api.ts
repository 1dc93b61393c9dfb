import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { isAnswered } from '@/lib/core/questionnaire/answer'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import type { QuestionnaireView } from '@/lib/core/questionnaire/view'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { sampleAnswer } from './sample-answer'

interface Part {
  institution: string
  /** Leaves out what another institution answers. */
  without?: (question: { id: string; section: string }) => boolean
  /** Begins every text of these answers. */
  words: string
}

/** The questionnaire over the REST API, in the session of the person whose page it is. */
export class QuestionnaireApi {
  private readonly address: string
  constructor(
    private readonly page: Page,
    base: string,
  ) {
    this.address = `/api/v1${base}/questionnaire`
  }

  view(institution: string): Promise<QuestionnaireView> {
    return this.get(`?institution=${institution}`)
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.page.request.get(`${this.address}${path}`)
    expect(response.status(), path).toBe(200)
    return response.json()
  }

  async send(method: 'POST' | 'PUT' | 'PATCH', path: string, data: object): Promise<void> {
    const headers = { 'idempotency-key': randomUUID(), origin: new URL(this.page.url()).origin }
    const response = await this.page.request.fetch(`${this.address}${path}`, { method, data, headers })
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  }

  /** Answers every required place that is asked, those too that only an answer brings up, and hands all in. Returns the sections. */
  async answer({ institution, without = () => false, words }: Part): Promise<string[]> {
    const sections = new Set<string>()
    for (let open = await this.open(institution); open.length > 0; open = await this.open(institution)) {
      const mine = open.filter(({ question }) => !without(question))
      if (mine.length === 0) break
      for (const { key, question } of mine) {
        sections.add(question.section)
        const answer = { value: sampleAnswer(question, words), gap: null, gapReason: '' }
        await this.send('PATCH', '/answers', { institution, instance: key, version: 0, change: { answer, confidence: 'medium' } })
      }
    }
    for (const section of sections) await this.send('POST', '/submissions', { section, institution })
    return [...sections]
  }

  async sign(institution: string, sections: string[], signatory: string): Promise<void> {
    for (const section of sections) await this.send('POST', '/sign-offs', { section, institution, signatory, signedOn: '2026-09-01' })
  }

  private async open(institution: string) {
    const view = await this.view(institution)
    const answers = new Map(view.answers.map((answer) => [answer.instance, answer]))
    const asked = visibleInstances(view, answers)
    const ruledOut = new Set(view.ruledOut)
    return instancesOf(view).filter(({ key, question }) => {
      const given = answers.get(key)
      return question.required && asked.has(key) && !ruledOut.has(key) && !(given && isAnswered(given))
    })
  }
}
