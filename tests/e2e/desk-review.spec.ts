import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { fillForm, untilSaved } from '../support/form'
import { Journey } from '../support/journey'
import { sampleExcelReview, sampleWordReview } from '../support/review-files'

test('a desk review: an earlier one is brought in, completed with sources, instruments and annotations, and printed', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const journey = await ReviewJourney.open(browser, ['lead', 'observer'])
  await journey.prepare()
  await journey.begin()
  await journey.bringInWord()
  await journey.bringInExcel()
  await journey.complete()
  await journey.followUp()
  await journey.treaties()
  await journey.annotate()
  await journey.twoPeople()
  await journey.print()
  await journey.readOnly()
})

class ReviewJourney extends Journey {
  private get review(): string {
    return `${this.base}/desk-review`
  }

  /** Births and refugees in scope, the step under way, an act in the library. */
  async prepare(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/desk-review`)
    await this.nextIs('The desk review step has not been started.')
    await this.send('PATCH', '', {
      version: 1,
      events: ['birth', 'adoption'],
      territory: ['Whole country'],
    })
    await this.send('POST', '/populations', { code: 'P-REF', name: 'Refugees' })
    await this.send('POST', '/steps/step-01/actions', { action: 'start', version: 0 })
    await this.send('POST', '/steps/step-01/actions', {
      action: 'override',
      reason: 'Done before',
      version: 1,
    })
    await this.send('POST', '/steps/step-02/actions', { action: 'start', version: 0 })
    await page.goto(`${this.base}/documents`)
    await fillForm(page, { Title: 'Registration Act', Issuer: 'Parliament', Type: 'Act' })
    await page.getByRole('button', { name: 'Add to the library' }).click()
    await expect(
      page.getByRole('button', { name: 'Write an annotation: Registration Act' }),
    ).toBeVisible()
  }

  /** The tool leads here; guiding questions come for the scope only. */
  async begin(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/tools/tool-a`)
    await expect(page).toHaveURL(/\/desk-review$/)
    await this.nextIs(
      'Begin with the guiding questions, or import a desk review that you already have.',
    )
    await page.getByRole('button', { name: /^Begin with \d+ guiding questions$/ }).click()
    await untilSaved(page)
    const process = page.getByRole('region', { name: /^A5 / })
    await expect(process.getByRole('button', { name: /^Births/ })).toBeVisible()
    await expect(process.getByRole('button', { name: /^Adoptions/ })).toBeVisible()
    await expect(process.getByRole('button', { name: /^Deaths/ })).toBeHidden()
    await expect(
      page.getByRole('region', { name: /^A8 / }).getByRole('button', { name: /^Refugees/ }),
    ).toBeVisible()
    await this.screenIsGood(page, 'matrix')
  }

  async bringInWord(): Promise<void> {
    const page = this.page('coordinator')
    await page.getByRole('link', { name: 'Import a Word or Excel desk review' }).click()
    await page.getByLabel('Word or Excel file').setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Not a review.'),
    })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expect(
      page.getByText('This is neither a Word (.docx) nor an Excel (.xlsx) file.'),
    ).toBeVisible()
    await page.getByLabel('Word or Excel file').setInputFiles({
      name: 'Review 2022.docx',
      mimeType: 'application/octet-stream',
      buffer: await sampleWordReview(),
    })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expect(page.getByRole('heading', { name: 'In “Review 2022.docx”' })).toBeFocused()
    await page.getByRole('checkbox', { name: /^Running text/ }).check()
    const drafts = page.getByRole('region', { name: 'Rows to import' })
    await expect(drafts.getByRole('status')).toHaveText('3 rows, 2 to check')
    await expect(
      drafts.getByText('“spring” is not a complete date; it is kept in the finding.'),
    ).toBeVisible()
    await expect(drafts.getByText('Not in the documents library: “A decree”.')).toBeVisible()
    await this.screenIsGood(page, 'import')
    await page
      .getByRole('checkbox', { name: 'Also keep the file in the documents library' })
      .check()
    await page.getByRole('button', { name: 'Import 3 rows as drafts' }).click()
    await expect(page.getByText('3 rows were imported as drafts')).toBeVisible()
    await page.getByRole('link', { name: 'Go to the rows' }).click()
    await expect(
      page
        .getByRole('region', { name: /^A3 / })
        .getByRole('button', { name: /^Duty to register.*section 8/ }),
    ).toBeVisible()
  }

  /** A column that the file calls its own way, and a row whose section nobody can guess. */
  async bringInExcel(): Promise<void> {
    const page = this.page('lead')
    await page.goto(`${this.review}/import`)
    await page.getByLabel('Word or Excel file').setInputFiles({
      name: 'matrix.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await sampleExcelReview(),
    })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expect(page.getByText('1 row needs a section or must be left out first.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Import 3 rows as drafts' })).toBeDisabled()
    await page.getByLabel('Score', { exact: true }).selectOption({ label: 'Page or section' })
    await page
      .getByLabel('Section of “Boats”')
      .selectOption({ label: 'A4 Institutions and stakeholders' })
    await page.getByRole('button', { name: 'Import 3 rows as drafts' }).click()
    await page.getByRole('link', { name: 'Go to the rows' }).click()
    await expect(
      page.getByRole('region', { name: /^A4 / }).getByRole('button', { name: /^Boats/ }),
    ).toBeVisible()
    await expect(
      page.getByRole('button', { name: /^Fines.*Late fines.*Registration Act, 2/ }),
    ).toBeVisible()
  }

  /** A draft gets its source, and the row stays in place while its section changes. */
  async complete(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(this.review)
    await page
      .getByLabel('Section', { exact: true })
      .selectOption({ label: 'A4 Institutions and stakeholders' })
    await page.getByRole('checkbox', { name: 'Only rows without a source' }).check()
    await expect(page.getByText(/^1 of \d+ rows shown$/)).toBeVisible()
    await page.getByRole('button', { name: /^Boats/ }).click()
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Boats/, expanded: true }) })
    await expect(row.getByLabel('Taken from')).toHaveValue('matrix.xlsx, sheet “Matrix”, row 5')
    await fillForm(row, {
      Sources: ['Registration Act'],
      'Page or section': 'section 30',
      Direction: 'Gap',
      Status: 'Done',
      Reviewer: 'Person lead',
    })
    await untilSaved(page)
    await this.screenIsGood(page, 'open row')
    await row.getByRole('button', { name: 'Close the row' }).click()
    await expect(page.getByText(/^0 of \d+ rows shown$/)).toBeVisible()
    await page.getByRole('button', { name: 'Show all rows' }).click()
    await expect(
      page.getByRole('button', {
        name: /^Boats.*Done.*Gap · Registration Act, section 30 · Person lead/,
      }),
    ).toBeVisible()
  }

  async followUp(): Promise<void> {
    const page = this.page('coordinator')
    await page
      .getByRole('region', { name: /^A8 / })
      .getByRole('button', { name: /^Refugees/ })
      .click()
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Refugees/, expanded: true }) })
    await fillForm(row, { Status: 'Searched, not found' })
    await page.getByRole('link', { name: 'Follow-up' }).click()
    await expect(
      page.getByRole('heading', { name: '1 row was not found and not yet followed up' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Refugees' }).click()
    await fillForm(row, {
      'Follow up in': ['Field visits'],
      'Places to visit that it feeds': 'Camps in the north',
    })
    await row.getByLabel('Search the questions by their words').fill('birth certificate cost')
    await row.getByLabel('Search the questions by their words').fill('H-3.02')
    await row.getByRole('button', { name: /^Add H-3\.02/ }).click()
    await untilSaved(page)
    await page.getByRole('link', { name: 'Follow-up' }).click()
    await expect(page.getByText('Camps in the north')).toBeVisible()
    await expect(page.getByRole('link', { name: 'H-3.02' })).toBeVisible()
    await expect(page.getByText('not yet followed up')).toBeHidden()
    await this.screenIsGood(page, 'follow-up')
  }

  async treaties(): Promise<void> {
    const page = this.page('coordinator')
    await page.getByRole('link', { name: 'Treaty status' }).click()
    await page.getByRole('button', { name: /^Add \d+ instruments in scope$/ }).click()
    await untilSaved(page)
    const of = (title: RegExp) => page.getByRole('listitem').filter({ hasText: title })
    const child = of(/^Convention on the Rights of the Child/)
    await fillForm(child, { 'Standing of the State': 'Party' })
    await child.getByRole('button', { name: /^Dates, reservations and sources/ }).click()
    await expect(child.getByText('art. 7(1): Registration', { exact: false })).toBeVisible()
    await fillForm(child, {
      Signed: '1990-01-26',
      'Ratified or acceded': '1991-02-20',
      Reservations: 'On article 7.',
      'Effect in national law': 'Direct',
    })
    await fillForm(of(/^Convention relating to the Status of Refugees/), {
      'Standing of the State': 'Not a party',
    })
    await fillForm(of(/^Hague Convention on Intercountry Adoption/), {
      'Standing of the State': 'Searched, not found',
    })
    await expect(of(/on Consent to Marriage/)).toHaveCount(0)
    await untilSaved(page)
    await this.screenIsGood(page, 'treaties')
    await page.getByRole('link', { name: 'Summary' }).click()
    await fillForm(page, {
      'Main points of the desk review': 'The law covers everyone; practice does not.',
    })
    await untilSaved(page)
    await this.screenIsGood(page, 'summary')
  }

  async annotate(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/documents`)
    await expect(page.getByRole('link', { name: 'Download Review 2022' })).toBeVisible()
    await page.getByRole('button', { name: 'Write an annotation: Registration Act' }).click()
    await page
      .getByLabel('Annotation: Registration Act')
      .fill('Consolidated text; the amendment of 2023 is missing.')
    await page.getByRole('button', { name: 'Done: Registration Act' }).click()
    await expect(
      page.getByRole('button', { name: 'Change the annotation: Registration Act' }),
    ).toBeVisible()
    await expect(
      page.getByText('Consolidated text; the amendment of 2023 is missing.'),
    ).toBeVisible()
    await this.screenIsGood(page, 'documents')
  }

  /** The same cell from two browsers: both values are shown, none is lost. */
  async twoPeople(): Promise<void> {
    const [one, two] = [this.page('coordinator'), this.page('lead')]
    const finding = async (page: Page) => {
      await page.getByRole('button', { name: /^Boats/ }).click()
      return page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: /^Boats/, expanded: true }) })
        .getByLabel('What was found')
    }
    await one.goto(this.review)
    await two.goto(this.review)
    const [mine, yours] = [await finding(one), await finding(two)]
    await mine.fill('Two boats.')
    await mine.blur()
    await untilSaved(one)
    await yours.fill('Three boats.')
    await yours.blur()
    await expect(
      two.getByRole('heading', {
        name: /^Someone else changed: Desk review matrix: .+: What was found$/,
      }),
    ).toBeVisible()
    await two.getByRole('button', { name: 'Keep mine' }).click()
    await untilSaved(two)
    await one.reload()
    await expect(await finding(one)).toHaveValue('Three boats.')
  }

  async print(): Promise<void> {
    const page = this.page('coordinator')
    const words = async (output: string) =>
      (
        await (
          await page.request.get(`/api/v1${this.base}/outputs/${output}/versions/draft.html`)
        ).text()
      ).replace(/<[^>]+>/g, ' ')
    const report = await words('output-02')
    for (const text of [
      'Three boats.',
      'Registration Act, section 30',
      'Births',
      'Convention on the Rights of the Child',
      'Not a party',
      'Searched, not found',
      'On article 7.',
      'Camps in the north',
      'H-3.02',
      'Consolidated text; the amendment of 2023 is missing.',
      'The law covers everyone; practice does not.',
    ])
      expect(report).toContain(text)
    const materials = await words('output-03')
    for (const text of ['Parliament', 'Registration Act', 'Consolidated text', 'Review 2022'])
      expect(materials).toContain(text)
  }

  /** Members of the lead body alone write and read the tool; a completed step is for reading. */
  async readOnly(): Promise<void> {
    const observer = this.page('observer')
    expect((await observer.goto(this.review))?.status()).toBe(404)
    await this.send('POST', '/steps/step-02/actions', {
      action: 'override',
      reason: 'Done',
      version: 1,
    })
    const page = this.page('coordinator')
    await page.goto(this.review)
    await expect(
      page.getByText('The step is completed, so this form cannot be changed.', { exact: false }),
    ).toBeVisible()
    await page.getByRole('button', { name: /^Boats/ }).click()
    await expect(page.getByText('Three boats.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Close the row' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Add a row/ })).toHaveCount(0)
    await page.goto(`${this.review}/import`)
    await expect(page.getByText('nothing can be imported')).toBeVisible()
  }

  private async nextIs(words: string): Promise<void> {
    await expect(this.page('coordinator').getByText(words)).toBeVisible()
  }

  private async screenIsGood(page: Page, name: string): Promise<void> {
    expect(await axeSerious(page), name).toEqual([])
    const size = page.viewportSize() ?? { width: 1280, height: 720 }
    await page.setViewportSize({ width: 360, height: 740 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      name,
    ).toBeLessThanOrEqual(360)
    expect(await axeSerious(page), name).toEqual([])
    await page.setViewportSize(size)
  }

  private async send(method: 'PATCH' | 'POST', path: string, data: unknown): Promise<void> {
    const answer = await this.page('coordinator').request.fetch(`/api/v1${this.base}${path}`, {
      method,
      data,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  }
}
