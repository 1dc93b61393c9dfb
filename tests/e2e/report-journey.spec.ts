import { expect, type Page, test } from '@playwright/test'
import type { SectionSummary } from '@/lib/core/report/report-views'
import { axeSerious } from '../support/axe-serious'
import { docxText, pdfText } from '../support/document-text'
import { type Author, authors, output, ReportAuthors } from '../support/report-editor-journey'

test('three authors write the assessment report of fourteen chapters, and it is approved', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const journey = await ReportJourney.open(browser, ['lead', 'field'])
  await journey.prepare()
  await journey.assign()
  await journey.writeAll()
  await journey.writeTogether()
  await journey.goOffline()
  await journey.referTo()
  await journey.sourceChanges()
  await journey.acceptValue()
  await journey.commentAndPropose()
  await journey.narrow()
  await journey.issue()
  await journey.downloads()
})

class ReportJourney extends ReportAuthors {
  /** Each writes their chapters, all three at the same time. */
  async writeAll(): Promise<void> {
    await Promise.all(
      authors.map(async (author, place) => {
        for (const [index, chapter] of this.chapters.entries())
          if (index % authors.length === place) await this.writeChapter(author, chapter)
      }),
    )
    const page = this.page('coordinator')
    await page.goto(`${this.base}/reports/${output}`)
    await expect(page.getByText('14 of')).toBeVisible()
  }

  private async writeChapter(author: Author, chapter: SectionSummary): Promise<void> {
    const page = await this.openSection(author, chapter)
    const sentence = `Chapter ${chapter.number} was written by ${author}.`
    await this.append(page, sentence)
    this.words.push(sentence)
    await page.getByRole('button', { name: 'I have finished: ready to be checked' }).click()
    await expect(page.getByText('Ready to be checked', { exact: true })).toBeVisible()
  }

  /** Two in one section at once: both see each other, and no word is lost. */
  async writeTogether(): Promise<void> {
    const chapter = this.chapter(0)
    const [one, two] = [
      await this.openSection('coordinator', chapter),
      await this.openSection('lead', chapter),
    ]
    await expect(one.getByRole('status', { name: 'Here now' })).toContainText('Person lead')
    await expect(two.getByRole('status', { name: 'Here now' })).toContainText('Person coordinator')
    const [first, second] = [sentenceOf('alpha', 40), sentenceOf('beta', 40)]
    await Promise.all([this.append(one, first, false), this.append(two, second, false)])
    for (const page of [one, two]) {
      await expect(this.text(page)).toContainText(first)
      await expect(this.text(page)).toContainText(second)
    }
    expect(await axeSerious(one)).toEqual([])
    this.words.push(first, second)
  }

  /** One writes on without a connection, reloads nothing, and comes back. */
  async goOffline(): Promise<void> {
    const chapter = this.chapter(2)
    const [away, other] = [
      await this.openSection('field', chapter),
      await this.openSection('lead', chapter),
    ]
    await away.context().setOffline(true)
    const sentence = 'Written on the ferry without a connection.'
    await this.append(away, sentence, false)
    await expect(away.getByText(/Not connected/)).toBeVisible()
    const meanwhile = 'Written in the office meanwhile.'
    await this.append(other, meanwhile)
    await away.context().setOffline(false)
    await expect(away.getByText('All changes are saved.')).toBeVisible()
    for (const page of [away, other])
      for (const words of [sentence, meanwhile]) await expect(this.text(page)).toContainText(words)
    this.words.push(sentence, meanwhile)
  }

  /** A figure of the record is put into a sentence, with its source. */
  async referTo(): Promise<void> {
    const page = await this.openSection('lead', this.chapter(4))
    await this.append(page, 'Refugees number ', false)
    await page.getByRole('button', { name: 'Insert' }).click()
    await page.getByRole('menuitem', { name: 'Figure or text from the record' }).click()
    const dialog = page.getByRole('dialog', { name: 'Figure or text from the record' })
    await dialog.getByLabel('Search the record').fill('Refugees')
    await dialog.getByLabel('Kind').selectOption({ label: 'Populations' })
    expect(await axeSerious(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Refugees.*12,400.*Camp register/s }).click()
    await expect(this.text(page)).toContainText('Refugees number 12,400')
    await page.keyboard.type(' persons.')
    await expect(page.getByText('All changes are saved.')).toBeVisible()
    await this.text(page)
      .getByRole('paragraph')
      .filter({ hasText: 'Refugees number' })
      .getByText('12,400', { exact: true })
      .click()
    await expect(page.getByRole('region', { name: 'At the cursor' })).toContainText('Camp register')
  }

  /** Elsewhere somebody counts again: marks appear in the text and in the outline. */
  async sourceChanges(): Promise<void> {
    await this.count('15100')
    const outline = this.page('coordinator')
    await outline.goto(`${this.base}/reports/${output}`)
    await expect(outline.getByRole('region', { name: 'Figures that have changed' })).toContainText(
      '12,400 in the text, now 15,100',
    )
    await expect(
      outline
        .getByRole('listitem')
        .filter({ hasText: this.chapter(1).title })
        .getByText('One figure has changed')
        .first(),
    ).toBeVisible()
    expect(await axeSerious(outline)).toEqual([])
    const page = this.page('lead')
    await page.bringToFront()
    await expect(this.text(page)).toContainText('12,400changed', { timeout: 30_000 })
    expect(await axeSerious(page)).toEqual([])
  }

  async acceptValue(): Promise<void> {
    const page = this.page('lead')
    await page
      .getByRole('region', { name: 'Figures that have changed' })
      .getByRole('button', { name: '12,400 in the text, now 15,100' })
      .click()
    const bar = page.getByRole('region', { name: 'At the cursor' })
    await expect(bar).toContainText('The record now says something else.')
    await bar.getByRole('button', { name: 'Accept the new value' }).click()
    await expect(this.text(page)).toContainText('Refugees number 15,100 persons.')
    await expect(page.getByRole('region', { name: 'Figures that have changed' })).toBeHidden()
    await expect(page.getByText('All changes are saved.')).toBeVisible()
    await this.acceptElsewhere(this.page('coordinator'))
    this.words.push('Refugees number 15,100')
  }

  /** The starting text of other sections gave the same figure. */
  private async acceptElsewhere(page: Page): Promise<void> {
    const changed = page.getByRole('region', { name: 'Figures that have changed' })
    for (const { key, staleReferences } of (await this.report()).sections) {
      if (staleReferences === 0) continue
      await page.goto(`${this.base}/reports/${output}/${key}`)
      if (staleReferences > 1)
        await changed.getByRole('button', { name: 'Accept all new values' }).click()
      else {
        await changed.getByRole('button').click()
        await page.getByRole('button', { name: 'Accept the new value' }).click()
      }
      await expect(changed).toBeHidden()
      await expect(page.getByText('All changes are saved.')).toBeVisible()
    }
    await page.goto(`${this.base}/reports/${output}`)
    await expect(page.getByRole('heading', { name: 'Sections' })).toBeVisible()
    await expect(changed).toBeHidden()
  }

  /** One comments and proposes other words, the author answers and takes them over. */
  async commentAndPropose(): Promise<void> {
    const chapter = this.chapter(1)
    const [reader, author] = [
      await this.openSection('field', chapter),
      await this.openSection('lead', chapter),
    ]
    await this.text(reader).getByText('Chapter 2 was written by lead.').click({ clickCount: 3 })
    await reader.getByRole('button', { name: 'Comment', exact: true }).click()
    const form = reader.getByRole('form', { name: 'New comment' })
    await form.getByLabel('Your comment').fill('Is that so, @Person l')
    await form.getByRole('button', { name: /Person lead/ }).click()
    await form.getByRole('button', { name: 'Add comment' }).click()
    await expect(reader.getByRole('article', { name: 'Comment by Person field' })).toContainText(
      'Is that so, @Person lead',
    )
    await this.text(reader).getByText('Chapter 2 was written by lead.').click({ clickCount: 3 })
    await reader.getByRole('button', { name: 'Comment', exact: true }).click()
    await form.getByLabel('Suggest other words').check()
    await form.getByLabel('Suggested wording').fill('Chapter 2 was written by the lead body.')
    await form.getByRole('button', { name: 'Suggest', exact: true }).click()
    await expect(reader.getByRole('article')).toHaveCount(2)
    expect(await axeSerious(reader)).toEqual([])

    const thread = (words: string) => author.getByRole('article').filter({ hasText: words })
    await thread('Is that so').getByRole('button', { name: 'Reply' }).click()
    await thread('Is that so').getByLabel('Your reply').fill('Yes, see the list of authors.')
    await thread('Is that so').getByRole('button', { name: 'Send reply' }).click()
    await thread('Is that so').getByRole('button', { name: 'Resolve' }).click()
    await thread('the lead body').getByRole('button', { name: 'Accept the suggestion' }).click()
    await expect(this.text(author)).toContainText('Chapter 2 was written by the lead body.')
    await expect(this.text(reader)).toContainText('Chapter 2 was written by the lead body.')
    await expect(author.getByText('All changes are saved.')).toBeVisible()
    await reader.getByRole('button', { name: 'Show 2 resolved comments' }).click()
    await expect(reader.getByText('Accepted by Person lead')).toBeVisible()
    this.words.splice(
      this.words.indexOf('Chapter 2 was written by lead.'),
      1,
      'Chapter 2 was written by the lead body.',
    )
  }

  /** Every screen of the report fits a narrow telephone. */
  async narrow(): Promise<void> {
    const page = this.page('lead')
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of ['', `/${output}`, `/${output}/${this.chapter(1).key}`]) {
      await page.goto(`${this.base}/reports${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path.split('/').length > 2) await expect(this.text(page)).toBeVisible()
      expect(await axeSerious(page), path).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        path,
      ).toBeLessThanOrEqual(360)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  async issue(): Promise<void> {
    const page = this.page('coordinator')
    await this.writeRest(page)
    await page.goto(`${this.base}/reports/${output}`)
    await page.getByRole('link', { name: 'Versions and approval' }).click()
    await this.publish(output, ['coordinator', 'lead'], this.words[0] ?? '')
  }

  async downloads(): Promise<void> {
    const page = this.page('lead')
    const file = async (name: string) => {
      const response = await page.request.get(
        `/api/v1${this.base}/outputs/${output}/versions/${name}`,
      )
      expect(response.status(), name).toBe(200)
      return response.body()
    }
    const [pdf, archive, docx, html] = [
      await file('1.pdf'),
      await file('1-archive.pdf'),
      await file('1.docx'),
      await file('1.html'),
    ]
    expect(pdf.toString('latin1')).toContain('pdfuaid:part>1<')
    expect(archive.toString('latin1')).toMatch(/pdfaid:part>\d</)
    const texts = {
      pdf: await pdfText(pdf),
      archive: await pdfText(archive),
      docx: await docxText(docx),
      html: html.toString(),
    }
    for (const [name, text] of Object.entries(texts))
      for (const words of this.words)
        expect(plain(text), `${name}: ${words}`).toContain(plain(words))
  }
}

function sentenceOf(word: string, count: number): string {
  return Array.from({ length: count }, (_nothing, index) => `${word}${index}`).join(' ')
}

/** Without the breaks of lines and the marks of markup. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, '')
}
