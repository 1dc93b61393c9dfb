import { expect, type Locator, type Page } from '@playwright/test'
import type { ReportView, SectionSummary } from '@/lib/core/report/report-views'
import { axeSerious } from './axe-serious'
import { fillForm, untilSaved } from './form'
import { Journey } from './journey'

export const output = 'output-12'
export const authors = ['coordinator', 'lead', 'field'] as const
export type Author = (typeof authors)[number]

const title = 'Assessment report'

/** An assessment whose report is under way, with its authors, each in a browser of their own. */
export class ReportAuthors extends Journey {
  protected chapters: SectionSummary[] = []
  /** What the report must hold in the end. */
  protected readonly words: string[] = []

  /** Scope and populations stand, and the step of the report is under way. */
  async prepare(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/scope`)
    await fillForm(page, { 'Vital events': ['Birth', 'Death'], Territory: 'Whole country' })
    await untilSaved(page)
    await fillForm(page, { 'Add from the list': 'Refugees' })
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Refugees' })).toBeVisible()
    await this.count('12400')
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const step = `step-${String(number).padStart(2, '0')}`
      await this.act(step, { action: 'start', version: 0 })
      await this.act(step, {
        action: 'override',
        reason: 'Done before this assessment was kept here',
        version: 1,
      })
    }
    await this.act('step-10', { action: 'start', version: 0 })
  }

  /** The authors are named; the outline shows them. */
  async assign(): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/steps/step-10`)
    await page.getByRole('link', { name: 'Write the text' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText(/sections have no author yet/)).toBeVisible()
    this.chapters = (await this.report()).sections
      .filter(({ number }) => /^\d+$/.test(number))
      .slice(0, 14)
    expect(this.chapters).toHaveLength(14)
    for (const [index, chapter] of this.chapters.entries()) {
      const author = this.authorOf(index)
      await page.getByRole('button', { name: `Authors and status of “${chapter.title}”` }).click()
      const form = page.getByRole('form', { name: `Authors and status of “${chapter.title}”` })
      await form.getByRole('checkbox', { name: `Person ${author}, Ministry` }).check()
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(form).toBeHidden()
    }
    expect(await axeSerious(page)).toEqual([])
    const field = this.page('field')
    await field.goto(`${this.base}/reports`)
    await field.getByRole('link', { name: title }).click()
    await expect(field.getByText('You have 4 sections to write.')).toBeVisible()
    await expect(
      field.getByRole('link', { name: `Next: ${this.chapters[2]?.title}` }),
    ).toBeVisible()
  }

  /** Sections that must be written beside the chapters. */
  protected async writeRest(page: Page): Promise<void> {
    for (const section of (await this.report()).sections)
      if (section.mustBeWritten && section.words === 0) {
        await page.goto(`${this.base}/reports/${output}/${section.key}`)
        await this.append(page, `Words of ${section.title}.`)
      }
  }

  /** How many refugees there are, by the register of the camp. */
  protected async count(size: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/scope`)
    await page.getByRole('button', { name: 'Edit: Refugees' }).click()
    const entry = page.getByRole('listitem').filter({ hasText: 'Refugees' })
    await fillForm(entry, {
      'Estimated number of people': size,
      'Source of the number': 'Camp register',
    })
    await expect(entry.getByText('All changes are saved.')).toBeVisible()
    await entry.getByRole('button', { name: 'Done', exact: true }).click()
  }

  protected async act(step: string, data: object): Promise<void> {
    const page = this.page('coordinator')
    const headers = { origin: new URL(page.url()).origin }
    const response = await page.request.post(`/api/v1${this.base}/steps/${step}/actions`, {
      data,
      headers,
    })
    expect(response.ok(), await response.text()).toBe(true)
  }

  protected async report(): Promise<ReportView> {
    return (
      await this.page('coordinator').request.get(`/api/v1${this.base}/reports/${output}`)
    ).json()
  }

  protected authorOf(index: number): Author {
    return authors[index % authors.length] ?? 'coordinator'
  }

  protected chapter(index: number): SectionSummary {
    const chapter = this.chapters[index]
    if (!chapter) throw new Error(`There is no chapter ${index + 1}.`)
    return chapter
  }

  protected async openSection(author: Author, section: SectionSummary): Promise<Page> {
    const page = this.page(author)
    await page.goto(`${this.base}/reports/${output}`)
    await page.getByRole('listitem').getByRole('link', { name: section.title, exact: true }).click()
    await expect(this.text(page)).toBeVisible()
    return page
  }

  protected text(page: Page): Locator {
    return page.getByRole('textbox', { name: /^Text of/ })
  }

  /** Types a paragraph at the end. */
  protected async append(page: Page, words: string, isSaved = true): Promise<void> {
    await this.text(page).press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
    if (isSaved) await expect(page.getByText('All changes are saved.')).toBeVisible()
    await expect(this.text(page)).toContainText(words.trim())
  }
}
