import { expect, type Locator, type Page } from '@playwright/test'
import type { AnswerView, QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { signIn } from './sign-in'

/** The answering screen of one institution of the demo country, and what the server has of it. */
export class AnsweringScreen {
  private constructor(
    readonly page: Page,
    private readonly assessment: string,
    readonly institution: string,
  ) {}

  /** Signs in and opens the part of an institution on whose behalf the lead body answers. */
  static async open(page: Page, email: string, institution: string): Promise<AnsweringScreen> {
    await signIn(page, email)
    const base =
      (await page
        .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
        .first()
        .getAttribute('href')) ?? ''
    await page.goto(`${base}/questionnaire?choose`)
    const link = page.getByRole('link', { name: institution, exact: true })
    const address = new URL((await link.getAttribute('href')) ?? '', page.url())
    return new AnsweringScreen(
      page,
      base.split('/').at(-1) ?? '',
      address.searchParams.get('institution') ?? '',
    )
  }

  /** The same part on another page, of the same or another person. */
  on(page: Page): AnsweringScreen {
    return new AnsweringScreen(page, this.assessment, this.institution)
  }

  /** Opens the part without saying where in it. */
  async open(): Promise<void> {
    await this.page.goto(
      `/assessments/${this.assessment}/questionnaire?institution=${this.institution}`,
    )
  }

  async goTo(question: string): Promise<Locator> {
    await this.page.goto(
      `/assessments/${this.assessment}/questionnaire?institution=${this.institution}&question=${question}`,
    )
    return this.question(question)
  }

  /** The card of a question. */
  question(question: string): Locator {
    return this.page.locator(`article[data-question="${question}"]`)
  }

  async server(): Promise<QuestionnaireView> {
    const response = await this.page.request.get(
      `/api/v1/assessments/${this.assessment}/questionnaire?institution=${this.institution}`,
    )
    expect(response.status()).toBe(200)
    return response.json()
  }

  async saved(instance: string): Promise<AnswerView | undefined> {
    return (await this.server()).answers.find((answer) => answer.instance === instance)
  }

  /** Carries out what another screen is for. */
  async post(path: string, body: unknown): Promise<Record<string, unknown>> {
    const headers = { origin: new URL(this.page.url()).origin }
    const response = await this.page.request.post(
      `/api/v1/assessments/${this.assessment}/questionnaire/${path}`,
      { data: body, headers },
    )
    expect(response.ok(), await response.text()).toBe(true)
    return response.json()
  }

  async versionOf(instance: string): Promise<number> {
    return (await this.saved(instance))?.version ?? 0
  }
}

/** What the card says of its answer, in its own words. */
export function stateOf(card: Locator): Locator {
  return card.getByRole('status').filter({ hasText: /\S/ }).first()
}
