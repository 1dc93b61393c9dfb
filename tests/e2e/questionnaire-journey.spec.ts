import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { pdfText } from '../support/document-text'
import { fillForm } from '../support/form'
import { Journey } from '../support/journey'
import { QuestionnaireApi } from '../support/questionnaire-api'
import { downloaded, filledIn } from '../support/workbook'

test('three institutions answer, the lead body reconciles, sections are signed and the response is issued', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const journey = await QuestionnaireJourney.open(browser)
  await journey.prepare()
  await journey.delegate()
  await journey.answer()
  await journey.review()
  await journey.settle()
  await journey.sign()
  await journey.issue()
  await journey.withdrawLink()
})

const registry = 'Registry of Novaria'
const justice = 'Justice Ministry'
const health = 'Health Service'

class QuestionnaireJourney extends Journey {
  private readonly ids: Record<string, string> = {
    [registry]: randomUUID(),
    [justice]: randomUUID(),
    [health]: randomUUID(),
  }
  private readonly byLink = new Map<string, Page>()

  /**
   * Three institutions in the register, births and refugees in scope, the shorter questionnaire
   * under way.
   */
  async prepare(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/questionnaire/delegation`)
    await expect(page.getByRole('link', { name: 'Open the stakeholder register' })).toBeVisible()
    await this.nextIs('The stakeholder register lists no institutions yet.')
    await this.send('PATCH', '', { version: 1, events: ['birth'], territory: ['Whole country'] })
    await this.send('POST', '/populations', { code: 'P-REF', name: 'Refugees' })
    for (const number of [1, 2, 3, 4, 5]) {
      await this.send('POST', `/steps/step-0${number}/actions`, { action: 'start', version: 0 })
      if (number === 2)
        await this.addRow('tool-a', 'matrix', {
          section: 'A1',
          topic: 'Registrar',
          summary_finding: 'An office of 1998.',
          follow_up_questions: 'H-1.01',
        })
      if (number === 3)
        for (const [name, id] of Object.entries(this.ids))
          await this.addRow('form-03', 'stakeholders', { name }, id)
      await this.send('POST', `/steps/step-0${number}/actions`, {
        action: 'override',
        reason: 'Done before',
        version: 1,
      })
    }
    await this.nextIs('The questionnaire step has not been started, so no one can answer yet.')
    await this.send('POST', '/steps/step-07/actions', { action: 'start', version: 0 })
    await page.goto(`${this.base}/questionnaire/questions`)
    await page.getByRole('radio', { name: /^Shorter questionnaire/ }).check()
    await expect(page.getByText('All changes are saved.')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Shorter questionnaire/ })).toBeChecked()
    await page.getByRole('button', { name: 'Add a question' }).click()
    await fillForm(page, {
      Question: 'Do boats reach every island?',
      'Type of answer': 'Yes or no',
    })
    await page.getByRole('button', { name: 'Save the question' }).click()
    await expect(page.getByText('X-1.01')).toBeVisible()
    await this.screenIsGood(page)
    await this.invite(page, 'respondent', { institution: registry })
  }

  /**
   * Six sections for three institutions, one question for two of them; two people come by link, one
   * on a telephone.
   */
  async delegate(): Promise<void> {
    const page = this.page('coordinator')
    await this.nextIs('No one has been asked yet.')
    await page.getByRole('link', { name: 'Assign sections' }).click()
    const handed: [string, string[]][] = [
      [registry, ['H-1', 'H-4']],
      [justice, ['H-2', 'H-12']],
      [health, ['H-14', 'H-17']],
    ]
    for (const [institution, sections] of handed)
      for (const section of sections)
        await page.getByRole('checkbox', { name: `${section}: ${institution}` }).check()
    await expect(
      page.getByRole('status').filter({ hasText: '6 sections to assign.' }),
    ).toBeVisible()
    await fillForm(page.getByRole('form', { name: 'Sections and institutions' }), {
      'Due on': '2031-05-04',
    })
    await page.getByRole('button', { name: 'Assign now' }).click()
    await expect(page.getByText('Due 4 May')).toHaveCount(3 + 6)
    const single = page.getByRole('form', { name: 'Individual questions, or one person' })
    await fillForm(single, {
      Institution: health,
      Section: 'H-2 International and regional commitments',
    })
    await single.getByText('Only some questions of H-2').click()
    await single.getByRole('checkbox', { name: /^H-2\.02 / }).check()
    await single.getByRole('button', { name: 'Assign' }).click()
    await expect(single.getByText('1 part was assigned.')).toBeVisible()
    await this.openLink(page, { name: 'Jun Justice', institution: justice, width: 1280 })
    await this.openLink(page, { name: 'Hana Health', institution: health, width: 360 })
    await this.screenIsGood(page)
  }

  async answer(): Promise<void> {
    const respondent = this.page('respondent')
    await respondent.goto(`${this.base}/questionnaire?question=H-1.01`)
    const drafted = respondent.getByRole('article').filter({ hasText: 'H-1.01' })
    await drafted.getByRole('button', { name: /^What this question is about/ }).click()
    await drafted.getByRole('button', { name: 'Use as a draft answer' }).click()
    await expect(drafted.getByRole('textbox').first()).toHaveValue('An office of 1998.')
    await expect(drafted.getByText('Saved', { exact: true })).toBeVisible()
    await this.answerByWorkbook()
    await QuestionnaireApi.of(this.page('respondent'), this.base).answer({
      institution: this.idOf(registry),
      words: 'Kept by the registry.',
    })
    await this.answerThroughABreak()
    await QuestionnaireApi.of(this.linkPage(justice), this.base).answer({
      institution: this.idOf(justice),
      words: 'Seen by justice.',
    })

    const phone = this.linkPage(health)
    await phone.getByRole('button', { name: /^All \d+ sections/ }).click()
    await phone
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /H-2/ })
      .click()
    const question = phone.getByRole('article').filter({ hasText: 'H-2.02' })
    await question.getByText('No', { exact: true }).click()
    await expect(question.getByText('Saved', { exact: true })).toBeVisible()
    await this.screenIsGood(phone)
    await phone.getByRole('button', { name: 'Submit 1 answer' }).click()
    await expect(phone.getByText('1 answer was submitted to the lead body.')).toBeVisible()
    await QuestionnaireApi.of(phone, this.base).answer({
      institution: this.idOf(health),
      words: 'Known to health.',
    })
  }

  /** The registry fills in the workbook and brings it back. */
  private async answerByWorkbook(): Promise<void> {
    const page = this.page('respondent')
    await page.goto(`${this.base}/questionnaire/exchange`)
    const file = await downloaded(page, 'Download the workbook')
    const back = await filledIn(file, { 'H-1.09|||': 'In draft' })
    await page
      .getByLabel('Filled-in workbook (.xlsx)')
      .setInputFiles({ name: 'answers.xlsx', mimeType: 'application/vnd.ms-excel', buffer: back })
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.getByRole('button', { name: 'Save 1 answer' }).click()
    await expect(page.getByText('1 answer was saved as a draft.')).toBeVisible()
  }

  /** The connection of the justice ministry goes while it answers, and comes back. */
  private async answerThroughABreak(): Promise<void> {
    const page = this.linkPage(justice)
    await page.goto(`${this.base}/questionnaire?section=H-2`)
    const question = page.getByRole('article').filter({ hasText: 'H-2.02' })
    await page.route('**/api/v1/**', (route) => route.abort())
    await question.getByText('Yes', { exact: true }).click()
    await expect(question.getByText('Kept on this device, not sent yet')).toBeVisible()
    await page.unroute('**/api/v1/**')
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(question.getByText('Saved', { exact: true })).toBeVisible()
  }

  /**
   * One answer goes back to the registry and comes again; the rest of the section is validated at
   * once.
   */
  async review(): Promise<void> {
    const lead = this.page('lead')
    await lead.goto(`${this.base}/questionnaire/review?section=H-1&show=submitted`)
    const card = lead.getByRole('article').filter({ hasText: 'H-1.01' })
    await card.getByRole('button', { name: /^Return:/ }).click()
    await fillForm(card, { 'What needs changing?': 'Name the unit too.' })
    await card.getByRole('button', { name: 'Return to the institution' }).click()
    await expect(card).toBeHidden()
    await this.screenIsGood(lead)
    await lead.getByRole('button', { name: /^Validate \d+ submitted, undisputed answers/ }).click()
    await expect(
      lead.getByRole('status').filter({ hasText: /\d answers were validated/ }),
    ).toBeVisible()

    const respondent = this.page('respondent')
    await respondent.goto('/')
    await respondent
      .getByRole('link', { name: /H-1\.01 .*was returned: Name the unit too\./ })
      .click()
    await respondent.goto(`${this.base}/questionnaire?section=H-1`)
    const question = respondent.getByRole('article').filter({ hasText: 'H-1.01' })
    await expect(question.getByText('Name the unit too.')).toBeVisible()
    await question.getByRole('textbox').fill('The registry, unit for births.')
    await expect(question.getByText('Saved', { exact: true })).toBeVisible()
    await respondent.getByRole('button', { name: 'Submit 1 answer' }).click()
    await expect(respondent.getByText('1 answer was submitted to the lead body.')).toBeVisible()
  }

  async settle(): Promise<void> {
    const page = this.page('coordinator')
    await this.nextIs('Institutions contradict each other in 1 place.')
    await this.screenIsGood(page)
    await page.getByRole('link', { name: 'Record State answers' }).click()
    const card = page.getByRole('article').filter({ hasText: 'H-2.02' })
    await expect(card.getByText('Institutions contradict each other')).toBeVisible()
    await card.getByRole('button', { name: /^History: .*Health Service/ }).click()
    await expect(card.getByText('Hana Health submitted it.')).toBeVisible()
    await card.getByRole('button', { name: /^Record the agreed State answer/ }).click()
    await card.getByRole('radio', { name: `The answer of ${justice}` }).check()
    await fillForm(card, {
      Reason: 'The treaty collection shows it.',
      'Dissenting view': 'Health had another list.',
    })
    await this.screenIsGood(page)
    await card.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(card).toBeHidden()
    await page.goto(`${this.base}/questionnaire/review?section=H-2&show=all`)
    const settled = page.getByRole('article').filter({ hasText: 'H-2.02' })
    await expect(settled.getByText(`State answer, from ${justice}`)).toBeVisible()
    await expect(settled.getByText('Dissenting view: Health had another list.')).toBeVisible()
  }

  /** The registry signs one section on its screen; the others sign, one of them by link. */
  async sign(): Promise<void> {
    const respondent = this.page('respondent')
    await respondent.goto(`${this.base}/questionnaire?section=H-1`)
    await respondent.getByRole('button', { name: 'Sign off section H-1' }).click()
    await fillForm(respondent, {
      'Name of the person who signs': 'R. Gistrar',
      'Day of the signature': '2026-01-15',
    })
    await respondent.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(respondent.getByText('Signed off by R. Gistrar on 15 January 2026.')).toBeVisible()
    await QuestionnaireApi.of(respondent, this.base).sign(
      this.idOf(registry),
      ['H-4'],
      'R. Gistrar',
    )
    await QuestionnaireApi.of(this.linkPage(justice), this.base).sign(
      this.idOf(justice),
      ['H-2', 'H-12'],
      'J. Ustice',
    )
    await QuestionnaireApi.of(this.linkPage(health), this.base).sign(
      this.idOf(health),
      ['H-2', 'H-14', 'H-17'],
      'H. Ealth',
    )
    const page = this.page('coordinator')
    await page.goto(`${this.base}/questionnaire/review?section=H-1&show=all`)
    await expect(page.getByText('Signed off by R. Gistrar on 15 January 2026.')).toBeVisible()
  }

  async issue(): Promise<void> {
    await this.publish('output-09', ['coordinator'], 'The treaty collection shows it.')
    const pdf = await this.page('coordinator').request.get(
      `/api/v1${this.base}/outputs/output-09/versions/1.pdf`,
    )
    expect(await pdfText(await pdf.body())).toContain('The treaty collection shows it.')
  }

  /** A withdrawn link ends its session with the next page. */
  async withdrawLink(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/questionnaire/delegation`)
    await page.getByRole('button', { name: 'Withdraw: Hana Health' }).click()
    await page.getByRole('button', { name: 'Yes, withdraw: Hana Health' }).click()
    await expect(page.getByText('Hana Health, Health Service')).toBeHidden()
    const phone = this.linkPage(health)
    await phone.goto(`${this.base}/questionnaire`)
    await expect(phone.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  }

  private idOf(institution: string): string {
    return this.ids[institution] ?? ''
  }

  private linkPage(institution: string): Page {
    const page = this.byLink.get(institution)
    if (!page) throw new Error(`nobody came by link for ${institution}`)
    return page
  }

  /**
   * Makes a link, opens it in a browser of its own, and sees that it opens the questionnaire and
   * nothing else.
   */
  private async openLink(
    from: Page,
    { name, institution, width }: { name: string; institution: string; width: number },
  ): Promise<void> {
    const form = from.getByRole('form', { name: 'Personal links' })
    await fillForm(form, {
      'Name of the person': name,
      'E-mail address': `${randomUUID()}@novaria.example`,
      'Answers for': institution,
    })
    await form.getByRole('button', { name: 'Create link' }).click()
    await expect(from.getByText(`${name}, ${institution}`)).toBeVisible()
    const link = await form.getByText(/\/respond\/[\w-]+$/).textContent()
    const page = await (
      await this.browser.newContext({ viewport: { width, height: 740 } })
    ).newPage()
    await page.goto(new URL(link ?? '').pathname)
    await expect(
      page.getByText(`asks you to answer part of a questionnaire for ${institution}`),
    ).toBeVisible()
    await this.screenIsGood(page)
    await page.getByRole('button', { name: 'Open the questionnaire' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: `Answers of ${institution}` }),
    ).toBeVisible()
    for (const path of [
      '/',
      '/account',
      this.base,
      `${this.base}/outputs`,
      `${this.base}/documents`,
    ]) {
      await page.goto(path)
      await expect(page).toHaveURL(new RegExp(`${this.base}/questionnaire$`))
    }
    for (const path of ['/delegation', '/review', '/questions'])
      expect((await page.goto(`${this.base}/questionnaire${path}`))?.status()).toBe(404)
    await page.goto(`${this.base}/questionnaire`)
    this.byLink.set(institution, page)
  }

  /** What the coordinator's overview puts first. */
  private async nextIs(words: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/questionnaire`)
    await expect(page.getByText('Next for you').locator('~ p').first()).toHaveText(words)
  }

  private async addRow(
    tool: string,
    table: string,
    values: Record<string, string>,
    id: string = randomUUID(),
  ): Promise<void> {
    await this.send('PATCH', `/tools/${tool}`, {
      operations: [{ op: 'add-row', table, id, values }],
    })
  }

  private async send(method: 'POST' | 'PATCH', path: string, data: object): Promise<void> {
    const page = this.page('coordinator')
    const headers = { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin }
    const response = await page.request.fetch(`/api/v1${this.base}${path}`, {
      method,
      data,
      headers,
    })
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  }

  private async screenIsGood(page: Page): Promise<void> {
    expect(await axeSerious(page)).toEqual([])
    const { width = 0, height = 0 } = page.viewportSize() ?? {}
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width, height })
  }
}
