import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { pdfText } from '../support/document-text'
import { signIn } from '../support/sign-in'
import { downloaded, filledIn } from '../support/workbook'

const institution = 'Ministry of Health'
/** Words of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

async function openExchange(page: Page, email: string): Promise<void> {
  await signIn(page, email)
  const base = await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .getAttribute('href')
  await page.goto(`${base}/questionnaire/exchange`)
  await expect(page.getByRole('heading', { level: 1, name: 'Import and export' })).toBeVisible()
}

/**
 * The newest version of each answer of the institution, to change one of them behind the person's
 * back.
 */
async function changeMeanwhile(page: Page, instance: string, value: string): Promise<void> {
  const api = `/api/v1${new URL(page.url()).pathname.replace('/exchange', '')}`
  const id = new URL(page.url()).searchParams.get('institution')
  const view = await (await page.request.get(`${api}?institution=${id}`)).json()
  const version =
    view.answers.find((answer: { instance: string }) => answer.instance === instance)?.version ?? 0
  const change = { answer: { value, gap: null, gapReason: '' } }
  const headers = { origin: new URL(page.url()).origin }
  const response = await page.request.patch(`${api}/answers`, {
    headers,
    data: { instance, version, change, institution: id },
  })
  expect(response.status()).toBe(200)
}

test('a respondent takes the workbook along and brings it back, with one conflict', async ({
  browser,
  page,
}) => {
  const lead = await (await browser.newContext()).newPage()
  await openExchange(lead, 'coordinator@sandara.example')
  await lead.getByLabel('Whose answers?').selectOption({ label: institution })
  await lead.getByRole('button', { name: 'Show' }).click()
  await expect(lead.getByText(`For ${institution}`)).toBeVisible()
  const delegated = await lead.request.post(
    `/api/v1${new URL(lead.url()).pathname.replace('/exchange', '/delegations')}`,
    {
      headers: { origin: new URL(lead.url()).origin },
      data: {
        institutionId: new URL(lead.url()).searchParams.get('institution'),
        questions: ['H-1.01', 'H-1.04', 'H-1.06'],
      },
    },
  )
  // On a server that serves several runs it was handed over before.
  expect([200, 201, 409]).toContain(delegated.status())

  await openExchange(page, 'respondent@sandara.example')
  const file = await downloaded(page, 'Download the workbook')
  await changeMeanwhile(lead, 'H-1.01|||', `Said by telephone ${run}`)
  const back = await filledIn(file, {
    'H-1.01|||': `Written in the file ${run}`,
    'H-1.04|||': `Three districts ${run}`,
    'H-1.04|||/evidence': 'A document that is not there',
    'H-1.06|||/comment': `By hand ${run}`,
  })

  await page
    .getByLabel('Filled-in workbook (.xlsx)')
    .setInputFiles({ name: 'answers.xlsx', mimeType: 'application/vnd.ms-excel', buffer: back })
  await page.getByRole('button', { name: 'See what would change' }).click()
  await expect(
    page.getByRole('heading', { name: `What would change for ${institution}` }),
  ).toBeVisible()
  await expect(page.getByText('1 conflict', { exact: false })).toBeVisible()
  await expect(page.getByText('is not on the sheet “Documents”', { exact: false })).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
  const save = page.getByRole('button', { name: /^Save \d+ answers?$/ })
  await expect(save).toBeDisabled()
  const conflict = page.getByRole('group').filter({ hasText: 'H-1.01' })
  await expect(conflict.getByText(`Said by telephone ${run}`)).toBeVisible()
  await conflict.getByRole('radio', { name: 'Use the workbook' }).check()
  await expect(save).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Leave these out and import the rest' }).check()
  await save.click()
  await expect(page.getByText('3 answers were saved as drafts.')).toBeVisible()

  const api = `/api/v1${new URL(page.url()).pathname.replace('/exchange', '')}`
  const { answers } = await (await page.request.get(api)).json()
  const saved = new Map<string, Record<string, unknown>>(
    answers.map((answer: { instance: string }) => [answer.instance, answer]),
  )
  expect(saved.get('H-1.01|||')?.value).toBe(`Written in the file ${run}`)
  expect(saved.get('H-1.04|||')?.value).toBe(`Three districts ${run}`)
  expect(saved.get('H-1.06|||')?.comment).toBe(`By hand ${run}`)
})

test('the blank questionnaire is made on the device, without a connection', async ({
  context,
  page,
}) => {
  await openExchange(page, 'respondent@sandara.example')
  await expect(page.getByText('Ready: you can create it without a connection now.')).toBeVisible()
  await context.setOffline(true)
  const pdf = await downloaded(page, 'Create PDF')
  expect(await pdfText(pdf)).toContain('Answering institution')
  await context.setOffline(false)
  await page.getByRole('link', { name: 'Open the print view' }).click()
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
})

test('the page is calm and usable at 1280 and 360 pixels', async ({ page }) => {
  await openExchange(page, 'coordinator@sandara.example')
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeSerious(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  }
  const csv = await downloaded(page, 'CSV, one row per answer')
  expect(csv.toString('utf8')).toContain('"place","question"')
})
