import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { axeSerious } from '../support/axe-serious'
import { CoverageApi } from '../support/coverage-api'
import {
  type ExtractCount,
  extractEvents,
  extractYears,
  writeRegisterExtract,
  writeSurveyExtract,
} from '../support/coverage-extracts'
import { docxText, pdfText } from '../support/document-text'
import { fillForm, untilSaved } from '../support/form'
import { Journey } from '../support/journey'

/** Populations of interest by what the register calls them; the national level is everybody. */
const populations = {
  refugee: 'Refugees',
  'stateless person': 'Stateless persons',
  IDP: 'Internally displaced persons',
  all: 'National level',
}
const events = { birth: 'Birth', death: 'Death' }
const unmeasured = {
  clicked: 'Death, Stateless persons, 2023',
  sent: 'Birth, Internally displaced persons, 2021',
}
const sources = {
  register: 'Register extract 2021 to 2023',
  projection: 'Projection of 2020',
  survey: 'Household survey 2023',
}
const surveyed = 'Birth, Refugees, 2023'

/** A figure as it must stand everywhere. */
interface Figure {
  event: string
  population: string
  year: number
  percent: string
  counts: string
}

test('a register and a survey become a report, with the same figures on the screen and in every file', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const journey = await StepSix.open(browser, [])
  await journey.scope()
  await journey.countRegister()
  await journey.countSurvey()
  await journey.sayWhatWasNotMeasured()
  await journey.adopt()
  await journey.issue()
  await journey.onScreen()
  await journey.inDocuments()
  await journey.inWorkbook()
})

class StepSix extends Journey {
  private counts = new Map<string, ExtractCount>()
  private surveyShare = 0

  private get me(): Page {
    return this.page('coordinator')
  }

  private get api(): CoverageApi {
    return new CoverageApi(this.me, this.base)
  }

  /**
   * Every cell of the register that becomes a figure, with its numerator and the denominator chosen
   * for it.
   */
  private get rows() {
    const all = extractEvents.flatMap((event) =>
      Object.entries(populations).flatMap(([group, population]) =>
        extractYears.map((year) => {
          const { events: happened, withinYear } = this.counts.get(`${event}|${group}|${year}`) ?? {
            events: 0,
            withinYear: 0,
          }
          const name = `${events[event]}, ${population}, ${year}`
          return {
            name,
            event: events[event],
            population,
            year,
            numerator: withinYear,
            denominator: Math.round(happened * 1.13) + (year % 7),
          }
        }),
      ),
    )
    return all.filter(({ name }) => !Object.values(unmeasured).includes(name))
  }

  private get figures(): Figure[] {
    return this.rows.map(({ name, event, population, year, numerator, denominator }) => {
      const share = name === surveyed ? this.surveyShare : numerator / denominator
      const counts =
        name === surveyed
          ? 'of '
          : `${numerator.toLocaleString('en')} of ${denominator.toLocaleString('en')}`
      return { event, population, year, percent: String(Math.round(share * 1000) / 10), counts }
    })
  }

  async scope(): Promise<void> {
    await this.me.goto(`${this.base}/scope`)
    await fillForm(this.me, { 'Vital events': ['Birth', 'Death'], Territory: 'Whole country' })
    await untilSaved(this.me)
    for (const population of Object.values(populations).slice(0, 3)) {
      await fillForm(this.me, { 'Add from the list': population })
      await this.me.getByRole('button', { name: 'Add', exact: true }).first().click()
      await expect(this.me.getByRole('listitem').filter({ hasText: population })).toBeVisible()
    }
    for (const step of ['step-01', 'step-02', 'step-03', 'step-04', 'step-05'])
      await this.api.pass(step)
    await this.api.start('step-06')
    for (const title of Object.values(sources)) await this.api.addDocument(title)
  }

  private async send(kind: string, path: string, title: string): Promise<void> {
    await this.me.goto(`${this.base}/coverage/imports`)
    await fillForm(this.me, { 'What is in the file?': kind })
    await this.me.getByLabel('File *', { exact: true }).setInputFiles(path)
    await this.me.getByRole('button', { name: 'Upload', exact: true }).click()
    await expect(this.me.getByRole('heading', { level: 1, name: title })).toBeVisible({
      timeout: 60_000,
    })
  }

  private async count(): Promise<void> {
    await this.me.getByRole('button', { name: 'Count the file' }).click()
    await expect(this.me.getByText('Counted', { exact: true })).toBeVisible({ timeout: 90_000 })
  }

  private async makeEstimates(words: string): Promise<void> {
    await this.me.getByRole('button', { name: 'Create estimates' }).click()
    await expect(this.me.getByText(words)).toBeVisible()
  }

  async countRegister(): Promise<void> {
    const path = test.info().outputPath('register.csv')
    this.counts = writeRegisterExtract(path, 200_000)
    await this.send('Register extract: one row per event', path, 'register.csv')
    await expect(this.me.getByLabel('Date of the event', { exact: true })).toHaveValue('event_date')
    await expect(
      this.me.getByLabel('refugee', { exact: true }).locator('option:checked'),
    ).toHaveText('Refugees')
    await expect(
      this.me.getByLabel('stateless person', { exact: true }).locator('option:checked'),
    ).toHaveText('Stateless persons')
    await fillForm(this.me, {
      'Legal period for registration, in days: Birth': '30',
      'Legal period for registration, in days: Death': '30',
      IDP: 'Internally displaced persons',
    })
    await this.count()
    await expect(
      this.me.getByText('200,000 rows in the file, 200,000 of them counted.'),
    ).toBeVisible()
    await expect(
      this.me
        .getByRole('img', {
          name: /^Birth: registered events by age at registration and sex, National level, 2023/,
        })
        .first(),
    ).toBeVisible()
    expect(await axeSerious(this.me)).toEqual([])
    await fillForm(this.me, {
      'What to create': 'Registered within one year, divided by a count or a survey estimate',
      'Quality grade': 'B: administrative data, adjusted or nearly complete',
      'Source of the counts in the file': sources.register,
      'Source of the denominator': sources.projection,
      'What the denominator counts': 'Projected events of the statistics office',
    })
    for (const { name, denominator } of this.rows) {
      await this.me.getByRole('checkbox', { name: new RegExp(`^${name} `) }).check()
      await this.me.getByLabel(`Denominator: ${name}`, { exact: true }).fill(String(denominator))
    }
    await this.makeEstimates(`${this.rows.length} estimates were added.`)
  }

  async countSurvey(): Promise<void> {
    const path = test.info().outputPath('survey.csv')
    this.surveyShare = writeSurveyExtract(path)
    await this.send('Survey: one row per person or child', path, 'survey.csv')
    await expect(this.me.getByLabel('Weight column', { exact: true })).toHaveValue('weight')
    await expect(this.me.getByLabel('Stratum column', { exact: true })).toHaveValue('stratum')
    await expect(this.me.getByLabel('Cluster column', { exact: true })).toHaveValue('psu')
    await fillForm(this.me, {
      Indicator: 'G1 Completeness of birth registration',
      Event: 'Birth',
      Year: '2023',
      'Condition for counting a person': 'registered == 1',
      refugee: 'Refugees',
    })
    await this.count()
    await this.me.getByRole('checkbox', { name: surveyed, exact: true }).check()
    await fillForm(this.me, {
      'Quality grade': 'C: survey or census',
      'Source of the counts in the file': sources.survey,
    })
    await this.makeEstimates('1 estimate was added.')
  }

  private async openCell(name: string): Promise<void> {
    await this.me.goto(`${this.base}/coverage`)
    await this.me.getByRole('link', { name: `${name}:` }).click()
  }

  async sayWhatWasNotMeasured(): Promise<void> {
    await this.openCell(unmeasured.clicked)
    await this.me.getByRole('link', { name: 'Add an estimate' }).click()
    await this.me.getByRole('radio', { name: 'No figure: it was not measured' }).check()
    await fillForm(this.me, {
      'Why it was not measured': 'Deaths are told to no one.',
      'Approximate range': '25-50 %',
    })
    await this.me.getByRole('button', { name: 'Save the estimate' }).click()
    await expect(this.me.getByRole('article')).toContainText('Deaths are told to no one.')
    const displaced =
      (await this.api.get()).populations.find(({ name }) => name === populations.IDP)?.id ?? ''
    await this.api.notMeasured(
      {
        indicator: 'G1',
        event: 'birth',
        populationId: displaced,
        year: 2021,
        area: '',
        sex: 'all',
      },
      'The camps opened in autumn.',
    )
  }

  /**
   * Two figures are adopted by hand, one of them the survey's against the register's; the rest in
   * one go.
   */
  async adopt(): Promise<void> {
    await this.adoptByHand(
      surveyed,
      'The survey reached those without a document.',
      this.percentOf(surveyed),
    )
    await this.adoptByHand(
      'Death, Refugees, 2022',
      'The register is complete in the camps.',
      this.percentOf('Death, Refugees, 2022'),
    )
    const { estimates, adoptions } = await this.api.get()
    const decided = new Set(adoptions.map((adoption) => adoption.cellKey))
    const open = estimates.filter(
      ({ cell }) => cell.populationId !== null && !decided.has(cellKey(cell)),
    )
    for (const { id } of open) await this.api.adopt(id, 'The only source there is.')
    expect((await this.api.get()).adoptions).toHaveLength(3 * 2 * 3)
  }

  private percentOf(name: string): string {
    return (
      this.figures.find(
        ({ event, population, year }) => `${event}, ${population}, ${year}` === name,
      )?.percent ?? ''
    )
  }

  private async adoptByHand(name: string, reason: string, percent: string): Promise<void> {
    await this.openCell(name)
    await this.me
      .getByRole('button', { name: new RegExp(`^Adopt: Estimate \\d, ${percent} %$`) })
      .click()
    await this.me.getByLabel('Why this one?').fill(reason)
    await this.me.getByRole('button', { name: 'Adopt this estimate' }).click()
    await expect(this.me.getByText('Adopted for the country')).toBeVisible()
  }

  async issue(): Promise<void> {
    const form = await this.tool('coordinator', 'tool-g')
    await fillForm(form, {
      'How reliable the figures are': 'Reliable where people live near an office.',
    })
    await untilSaved(form)
    await this.publish('output-08', ['coordinator'], 'Reliable where people live near an office.')
  }

  /** The grid, and the tables of the report's page. */
  async onScreen(): Promise<void> {
    await this.me.goto(`${this.base}/coverage`)
    for (const { event, population, year, percent } of this.figures)
      await expect(
        this.me.getByRole('link', { name: `${event}, ${population}, ${year}:` }),
      ).toContainText(`${percent} %`)
    await this.me.goto(`${this.base}/coverage/report`)
    for (const { event, population, year, percent, counts } of this.figures) {
      const table = this.me.getByRole('table', {
        name: new RegExp(`^${event}: Completeness of ${event.toLowerCase()} registration`),
      })
      const row = table.getByRole('row', { name: new RegExp(`^${population} ${year} `) })
      await expect(row).toContainText(`${percent} %`)
      await expect(row).toContainText(counts)
    }
  }

  async inDocuments(): Promise<void> {
    const address = `/api/v1${this.base}/outputs/output-08/versions/1`
    const pdf = await pdfText(await (await this.me.request.get(`${address}.pdf`)).body())
    const word = await docxText(await (await this.me.request.get(`${address}.docx`)).body())
    // A narrow column divides a long word.
    for (const [kind, text] of Object.entries({
      pdf: pdf.replace(/(?<=[a-z])- (?=[a-z])/g, ''),
      word,
    })) {
      for (const { population, year, percent, counts } of this.figures) {
        const found = [population, String(year), `${percent} %`].map(escaped).join(' ')
        expect(text, kind).toMatch(
          new RegExp(`${found}( \\([\\d.]+ to [\\d.]+ %\\))? ${escaped(counts)}`),
        )
      }
      for (const reason of [
        'Deaths are told to no one.',
        'The camps opened in autumn.',
        'The survey reached those without a document.',
      ])
        expect(text, kind).toContain(reason)
      expect(text, kind).toContain(
        'Birth: registered events by age at registration and sex, Refugees, 2023',
      )
      for (const source of Object.values(sources)) expect(text, kind).toContain(source)
    }
  }

  async inWorkbook(): Promise<void> {
    await this.me.goto(`${this.base}/coverage/report`)
    const [excel] = await Promise.all([
      this.me.waitForEvent('download'),
      this.me.getByRole('link', { name: 'Excel workbook' }).click(),
    ])
    const book = new exceljs.Workbook()
    await book.xlsx.load(new Uint8Array(await readFile(await excel.path())).buffer)
    const lines: unknown[][] = []
    book.getWorksheet('Figures')?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)))
    const at = (line: unknown[] | undefined, heading: string) =>
      line?.[lines[0]?.indexOf(heading) ?? -1]
    const lineOf = (name: string) =>
      lines.find(
        (line) => `${at(line, 'event')}, ${at(line, 'population')}, ${at(line, 'year')}` === name,
      )
    for (const { name, numerator, denominator } of this.rows) {
      const line = lineOf(name)
      expect(String(at(line, 'percent')), name).toBe(this.percentOf(name))
      if (name !== surveyed)
        expect([at(line, 'numerator'), at(line, 'denominator')], name).toEqual([
          numerator,
          denominator,
        ])
    }
    expect(at(lineOf(unmeasured.clicked), 'reason_not_measured')).toBe('Deaths are told to no one.')
    expect(at(lineOf(unmeasured.sent), 'reason_not_measured')).toBe('The camps opened in autumn.')
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
