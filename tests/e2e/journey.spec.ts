import { expect, type Page, test } from '@playwright/test'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'
import { axeSerious } from '../support/axe-serious'
import { docxText, pdfText } from '../support/document-text'
import { addRow, fillForm, untilSaved } from '../support/form'
import { Journey } from '../support/journey'
import { QuestionnaireApi } from '../support/questionnaire-api'
import { ReportApi } from '../support/report-api'

test('a new assessment goes from the decision to the action plan', async ({ browser }) => {
  test.setTimeout(900_000)
  const journey = await TwelveSteps.open(browser)
  await journey.stepOne()
  await journey.stepTwo()
  await journey.stepThree()
  await journey.stepFour()
  await journey.stepFive()
  await journey.stepsSixToEight()
  await journey.stepNine()
  await journey.stepTen()
  await journey.stepEleven()
  await journey.stepTwelve()
  await journey.downloads()
})

class TwelveSteps extends Journey {
  async stepOne(): Promise<void> {
    await this.start('step-01', 'The decision has no title.')
    const page = this.page('coordinator')
    await page.goto(`${this.base}/scope`)
    await fillForm(page, { 'Vital events': ['Birth', 'Death'], Territory: 'Whole country' })
    await untilSaved(page)
    await fillForm(page, { 'Add from the list': 'Refugees' })
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Refugees' })).toBeVisible()
    const form = await this.tool('decider', 'form-01')
    expect(await axeSerious(form)).toEqual([])
    await fillForm(form, {
      'Title of the decision': 'We assess registration',
      'Why an assessment now': 'Too many are missed.',
      'Date of the decision': '2026-03-02',
      'Signed by': 'The Minister',
    })
    await form.getByLabel('Add a file for: Signed decision').setInputFiles({
      name: 'decision.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Decided and signed.'),
    })
    await expect(form.getByText('decision.txt is now in the documents library.')).toBeVisible()
    await untilSaved(form)
    await this.publish('output-01', ['decider'], 'We assess registration')
    await this.finish('step-01')
  }

  async stepTwo(): Promise<void> {
    await this.start('step-02', 'The desk review matrix has no row.')
    const page = await this.tool('coordinator', 'tool-a')
    await addRow(page, 'a row to A3 National law and regulations', {
      Topic: 'Duty to register',
      'What was found': 'Every birth is registrable.',
      Sources: ['decision'],
      Status: 'Done',
    })
    await untilSaved(page)
    await this.publish('output-02', ['coordinator'], 'Every birth is registrable.')
    await this.publish('output-03', ['coordinator'], 'decision')
    await this.finish('step-02')
  }

  async stepThree(): Promise<void> {
    await this.start('step-03', 'The stakeholder register is empty.')
    const page = await this.tool('coordinator', 'form-03')
    await addRow(page, 'stakeholder', {
      Institution: 'Registry of Novaria',
      Type: 'Civil registration authority',
      'Proposed role': 'Secretariat',
    })
    await addRow(page, 'stakeholder', {
      Institution: 'Health Service',
      Type: 'Health',
      'Proposed role': 'Chair',
    })
    await fillForm(page, {
      'Form of the lead body': 'New group for this assessment',
      Chair: 'Health Service',
      Secretariat: 'Registry of Novaria',
    })
    await untilSaved(page)
    await this.publish('output-04', ['coordinator'], 'Registry of Novaria')
    await this.finish('step-03')
    await this.invite(page, 'respondent', { institution: 'Health Service' })
  }

  async stepFour(): Promise<void> {
    await this.start('step-04', 'The work plan has no task.')
    const reference = await this.tool('lead', 'tool-b')
    await fillForm(reference, {
      'Background and rationale': 'Background text.',
      'Purpose and objectives': 'To find the gaps.',
      'Data protection and ethics': 'Consent first.',
      'Adopted by': 'Lead body',
      'Adopted on': '2026-04-01',
    })
    await untilSaved(reference)
    const plan = await this.tool('coordinator', 'tool-c')
    await addRow(plan, 'task', {
      Task: 'Visit the north',
      Start: '2026-05-01',
      End: '2026-05-10',
      Owner: 'Registry of Novaria',
    })
    await untilSaved(plan)
    const budget = await this.tool('coordinator', 'tool-d')
    await addRow(budget, 'line', {
      Description: 'Boat hire',
      Quantity: 2,
      Times: 1,
      'Unit cost': 150,
      Currency: 'USD',
    })
    await expect(budget.getByText('300', { exact: false }).first()).toBeVisible()
    await untilSaved(budget)
    await this.publish('output-05', ['coordinator'], 'To find the gaps.')
    await this.publish('output-06', ['coordinator'], 'Visit the north')
    await this.finish('step-04')
  }

  private write(output: string, section: string, words: string): Promise<void> {
    return new ReportApi(this.page('lead'), this.base).write(output, section, words)
  }

  async stepFive(): Promise<void> {
    await this.start('step-05', 'The attendance list of the meeting is empty.')
    const programme = await this.tool('coordinator', 'tool-e')
    await fillForm(programme, { 'First day': '2026-06-01' })
    await addRow(programme, 'session', { Session: 'Welcome' })
    await addRow(programme, 'participant', { Name: 'A delegate' })
    await untilSaved(programme)
    const report = await this.tool('coordinator', 'tool-f')
    await addRow(report, 'commitment', {
      Institution: 'Health Service',
      Commitment: 'Send birth lists',
      Due: '2026-07-01',
    })
    await untilSaved(report)
    await this.write('output-07', 'summary', 'A good meeting.')
    await this.publish('output-07', ['coordinator'], 'A good meeting.')
    await this.finish('step-05')
  }

  async stepsSixToEight(): Promise<void> {
    await this.start(
      'step-06',
      'Some populations have for an event neither a figure nor a reason why there is none.',
    )
    await this.start('step-07', 'Some required questions have no answer and no reason.')
    await this.start('step-08', 'No field visit is planned.')
    const lead = this.page('lead')
    await lead.goto(`${this.base}/coverage?year=2025`)
    await lead.getByRole('link', { name: 'Birth, Refugees, 2025:' }).click()
    await lead.getByRole('link', { name: 'Add an estimate' }).click()
    await lead.getByLabel('Method').selectOption({ label: 'Count divided by count' })
    await fillForm(lead, {
      Numerator: 120,
      Denominator: 240,
      'Quality grade': 'C: survey or census',
    })
    await lead.getByRole('button', { name: 'Add a source' }).click()
    await fillForm(lead, { 'Document 1': 'decision' })
    await lead.getByRole('button', { name: 'Save the estimate' }).click()
    await expect(lead.getByRole('article')).toContainText('50 %')
    await lead.goto(`${this.base}/coverage?year=2025`)
    await lead.getByRole('link', { name: 'Death, Refugees, 2025:' }).click()
    await lead.getByRole('link', { name: 'Add an estimate' }).click()
    await lead.getByRole('radio', { name: 'No figure: it was not measured' }).check()
    await fillForm(lead, { 'Why it was not measured': 'Nobody keeps a list.' })
    await lead.getByRole('button', { name: 'Save the estimate' }).click()
    await expect(lead.getByRole('article')).toContainText('Nobody keeps a list.')
    const coverage = await this.tool('lead', 'tool-g')
    await fillForm(coverage, { 'How reliable the figures are': 'Fairly reliable.' })
    await untilSaved(coverage)
    await this.publish('output-08', ['coordinator'], 'Fairly reliable.')
    await this.finish('step-06')

    await this.stepSeven()

    const field = await this.tool('field', 'tool-i')
    await addRow(field, 'visit', {
      Site: 'North post',
      Date: '2026-08-01',
      'Summary of the visit': 'Few forms left.',
      Status: 'Done',
    })
    await addRow(field, 'group', {
      Population: 'Refugees',
      Consent: 'Oral',
      'What was said, without names': 'The way is long.',
    })
    await addRow(field, 'finding', {
      Finding: 'Distance keeps people away.',
      Challenge: 'Onerous cost and procedure',
    })
    await untilSaved(field)
    await this.write('output-10', 'summary', 'We saw two offices.')
    await this.publish('output-10', ['coordinator'], 'Distance keeps people away.')
    await this.finish('step-08')
  }

  /** Two institutions answer, one on the screen, contradict each other once, and sign. */
  private async stepSeven(): Promise<void> {
    const coordinator = QuestionnaireApi.of(this.page('coordinator'), this.base)
    await coordinator.send('PUT', '/settings', { mode: 'core', version: 0 })
    const { institutions, sections } = (await coordinator.get('/delegations')) as DelegationOverview
    const idOf = (name: string) =>
      institutions.find((institution) => institution.name === name)?.id ?? ''
    const [registry, health] = [idOf('Registry of Novaria'), idOf('Health Service')]
    const rest = sections.map(({ id }) => id).filter((id) => id !== 'H-7')
    await coordinator.send('POST', '/delegations', { institutionId: registry, sections: rest })
    await coordinator.send('POST', '/delegations', {
      institutionId: health,
      sections: ['H-7'],
      questions: ['H-1.01'],
    })

    await this.answerOnScreen(this.page('respondent'))
    const byHealth = await QuestionnaireApi.of(this.page('respondent'), this.base).answer({
      institution: health,
      words: 'Seen by health.',
    })
    await this.missing('step-07', 'Some required questions have no answer and no reason.')
    const byRegistry = await coordinator.answer({
      institution: registry,
      without: ({ section }) => section === 'H-7',
      words: 'Kept by the registry.',
    })
    await this.missing(
      'step-07',
      'Some answers of institutions contradict each other or are disputed; one has to be adopted.',
    )
    const { answers } = await coordinator.view(health)
    const { id, instance, version } =
      answers.find((answer) => answer.instance.startsWith('H-1.01')) ?? {}
    const decision = { kind: 'institution', answerId: id, answerVersion: version }
    await coordinator.send('PUT', '/adoptions', {
      instance,
      version: 0,
      decision,
      reason: 'The lead body agreed on it.',
    })
    await this.missing(
      'step-07',
      'Some sections are not signed off by the institutions that answered them.',
    )
    await coordinator.sign(registry, byRegistry, 'Registrar-General')
    await QuestionnaireApi.of(this.page('respondent'), this.base).sign(
      health,
      ['H-1', ...byHealth],
      'Director',
    )
    await this.publish('output-09', ['coordinator'], 'The Health Service answers.')
    await this.finish('step-07')
  }

  private async answerOnScreen(page: Page): Promise<void> {
    await page.goto('/')
    await page.getByRole('link', { name: /^Answer the questionnaire/ }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Answers of Health Service' }),
    ).toBeVisible()
    const first = page.getByRole('article', {
      name: 'Which agency coordinates the national response',
    })
    await first.getByRole('textbox').fill('The Health Service answers.')
    await expect(first.getByText('Saved', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Submit 1 answer' }).click()
    await expect(page.getByText('1 answer was submitted to the lead body.')).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'H-7' })
      .click()
    const form = page.getByRole('article', {
      name: 'international form of the medical certificate',
    })
    await form.getByText('Few', { exact: true }).click()
    await expect(form.getByText('Saved', { exact: true })).toBeVisible()
    expect(await axeSerious(page)).toEqual([])
  }

  async stepNine(): Promise<void> {
    await this.start('step-09', 'There is no recommendation.')
    const agenda = await this.tool('coordinator', 'tool-j')
    await agenda.getByRole('button', { name: /Start with \d+ suggested rows/ }).click()
    await addRow(agenda, 'participant', { Name: 'A delegate' })
    await untilSaved(agenda)
    const report = await this.tool('coordinator', 'tool-k')
    await addRow(report, 'finding', {
      Finding: 'Distance keeps people away.',
      Challenge: 'Onerous cost and procedure',
      Decision: 'Agreed',
    })
    await addRow(report, 'recommendation', {
      Recommendation: 'Send mobile teams.',
      Challenge: 'Onerous cost and procedure',
      Impact: 5,
      Feasibility: 4,
    })
    await untilSaved(report)
    await this.write('output-11', 'summary', 'One recommendation was agreed on.')
    await this.publish('output-11', ['coordinator'], 'Send mobile teams.')
    await this.finish('step-09')
  }

  async stepTen(): Promise<void> {
    await this.start('step-10', 'No target is proposed.')
    await this.write('output-12', 'summary', 'In short: go to the people.')
    await this.write('output-12', 'introduction', 'This report.')
    await this.write('output-12', 'conclusions', 'Conclusions drawn.')
    const targets = await this.tool('coordinator', 'tool-m')
    await addRow(targets, 'target', {
      'Short name': 'Refugee births',
      Statement: 'By 2030 at least 90 per cent.',
      Kind: 'Outcome',
      Baseline: 50,
      'Baseline year': 2025,
      'Source of the baseline': 'decision',
      'Target value': 90,
      'Target year': 2030,
      'Data source': 'Register',
    })
    await untilSaved(targets)
    await this.publish('output-12', ['coordinator', 'lead'], 'In short: go to the people.')
    await this.publish('output-13', ['coordinator', 'lead'], 'By 2030 at least 90 per cent.')
    await this.finish('step-10')
  }

  async stepEleven(): Promise<void> {
    await this.start('step-11', 'The decision is not recorded.')
    const decision = await this.tool('decider', 'form-11')
    await fillForm(decision, { 'Presented to': 'Cabinet of Novaria', Date: '2026-10-01' })
    await decision
      .getByRole('combobox', { name: 'Decision', exact: true })
      .selectOption({ label: 'Endorsed' })
    await decision.getByRole('button', { name: 'Add line', exact: true }).first().click()
    const line = decision
      .getByRole('listitem')
      .filter({ has: decision.getByRole('button', { expanded: true }) })
    await fillForm(line, { Recommendation: 'Send mobile teams.', Decision: 'Accepted' })
    await untilSaved(decision)
    await this.publish('output-14', ['decider'], 'Cabinet of Novaria')
    await this.finish('step-11')
  }

  async stepTwelve(): Promise<void> {
    await this.start('step-12', 'Some accepted recommendations have no action.')
    const plan = await this.tool('coordinator', 'tool-n')
    await addRow(plan, 'action', {
      Action: 'Buy two boats',
      Recommendations: ['Send mobile teams.'],
      Targets: ['Refugee births'],
      'Lead institution': 'Registry of Novaria',
      Start: '2027-01-01',
      End: '2027-06-30',
      Indicator: 'Boats in use',
      Cost: 50000,
      Currency: 'USD',
    })
    await untilSaved(plan)
    await this.publish('output-15', ['coordinator', 'decider'], 'Buy two boats')
    await this.finish('step-12')
    await plan.goto(this.base)
    await expect(plan.getByText('Completed', { exact: true })).toHaveCount(12)
  }

  /** The observer reads every output, as PDF and as Word, and finds in it what was written. */
  async downloads(): Promise<void> {
    const { request } = this.page('observer')
    expect(this.expected.size).toBe(15)
    for (const [output, words] of this.expected) {
      const address = `/api/v1${this.base}/outputs/${output}/versions/1`
      const pdf = await request.get(`${address}.pdf`)
      expect(pdf.status(), output).toBe(200)
      const text = await pdfText(await pdf.body())
      expect(text, output).toContain(words)
      expect(text).not.toContain('DRAFT')
      expect(await docxText(await (await request.get(`${address}.docx`)).body()), output).toContain(
        words,
      )
    }
  }
}
