import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { docxText, pdfText } from '../support/document-text'
import { look } from '../support/look'
import { addRestrictedVersion } from '../support/restricted-version'
import { signIn } from '../support/sign-in'

test.describe.configure({ mode: 'serial' })

const output = 'Report on coverage statistics'
let base: string

async function openOutput(page: Page, email: string): Promise<void> {
  await signIn(page, email)
  await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: 'Outputs', exact: true }).click()
  await page.getByRole('link', { name: output, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: output })).toBeVisible()
  base = new URL(page.url()).pathname.replace(/\/outputs\/.*$/, '')
}

async function download(page: Page, name: string): Promise<{ bytes: Buffer; file: string }> {
  const [got] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { bytes: await readFile(await (got as Download).path()), file: got.suggestedFilename() }
}

/** Changes what the figures say, and waits until that is kept. */
async function write(page: Page, words: string): Promise<void> {
  await page.goto(`${base}/tools/tool-g`)
  await page.getByLabel('What the figures say', { exact: true }).fill(words)
  await page.getByLabel('What the figures say', { exact: true }).blur()
  await expect(page.getByRole('status').filter({ hasText: 'All changes are saved.' })).toBeVisible()
}

async function issue(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Issue version ${number}` }).click()
  await expect(page.getByRole('heading', { name: `Version ${number}`, exact: true })).toBeVisible()
}

test('a version is issued and downloaded in four formats, each made while the screen says how far it is', async ({
  page,
}) => {
  await openOutput(page, 'coordinator@sandara.example')
  await write(page, 'Coverage of refugees was 61.5 % in 2025. Nobody was asked twice.')
  await page.goto(`${base}/outputs/output-08`)
  await issue(page, 1)
  await expect(
    page.getByText('No validator outside this application has confirmed either.'),
  ).toBeVisible()
  await expect(
    page.getByText('Comments and changes made in Word are not brought back into the application.'),
  ).toBeVisible()
  await look(page)

  const name = (format: string, more = '') => `${format} (Version 1, Whole document${more})`
  // The answer about the progress is held back until the screen was looked at, however fast the
  // server is.
  let goOn = () => {}
  const looked = new Promise<void>((done) => {
    goOn = done
  })
  await page.route('**/rendering?key=*', (route) => looked.then(() => route.continue()))
  const started = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: name('PDF (PDF/UA-1)'), exact: true }).click()
  await expect(page.getByRole('progressbar', { name: 'Preparing: PDF (PDF/UA-1)…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel PDF (PDF/UA-1)' })).toBeVisible()
  goOn()
  const pdf = await readFile(await (await started).path())
  await expect(page.getByText('Ready. The download is starting.')).toBeVisible()
  expect(await pdfText(pdf)).toContain('Coverage of refugees was 61.5 %')
  expect(pdf.toString('latin1')).toContain('pdfuaid:part>1<')

  const archive = await download(page, name('PDF for archiving (PDF/A-2a)'))
  expect(archive.file).toBe('sdr-output-08-v1-archive.pdf')
  expect(archive.bytes.toString('latin1')).toMatch(/pdfaid:part>2</)
  expect(await docxText((await download(page, name('Word'))).bytes)).toContain(
    'Coverage of refugees was 61.5 %',
  )
  const [read] = await Promise.all([
    page.context().waitForEvent('page'),
    page
      .getByRole('link', { name: name('Read here', ', opens in a new tab'), exact: true })
      .click(),
  ])
  await expect(read.getByText('Coverage of refugees was 61.5 %')).toBeVisible()
  // Its own style is let through, as it is not on pages of the application.
  await expect(read.locator('body')).toHaveCSS('max-width', '832px')
  expect(await axeSerious(read)).toEqual([])
})

test('a preparation is called off', async ({ page }) => {
  await openOutput(page, 'coordinator@sandara.example')
  // The server is slow to say that it is done.
  await page.route('**/rendering?key=*', (route) =>
    route.request().method() === 'GET' ? new Promise(() => undefined) : route.continue(),
  )
  await page.route('**/rendering', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      json: { ...(await response.json()), status: 'running', progress: 40 },
    })
  })
  await page.getByRole('link', { name: 'Word (Version 1, Sign-off sheet)', exact: true }).click()
  await expect(page.getByText('Preparing: Word…')).toContainText('40 %')
  await look(page)
  await page.getByRole('button', { name: 'Cancel Word' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('two versions are compared, and the draft with the last', async ({ page }) => {
  await openOutput(page, 'coordinator@sandara.example')
  await write(page, 'Coverage of refugees was 64.2 % in 2025. Nobody was asked twice.')
  await page.goto(`${base}/outputs/output-08`)
  await issue(page, 2)
  await page.getByRole('link', { name: 'Compare versions' }).click()
  await expect(page.getByLabel('Before')).toHaveValue('2')
  await expect(page.getByLabel('After')).toHaveValue('draft')
  await page.getByLabel('Before').selectOption({ label: 'Version 1' })
  await page.getByLabel('After').selectOption({ label: 'Version 2' })
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Figures that changed (1)' })).toBeVisible()
  await expect(page.getByText('Coverage of refugees was 64.2 % in 2025').first()).toBeVisible()
  await expect(page.getByRole('deletion').first()).toContainText('61.5')
  await expect(page.getByRole('insertion').first()).toContainText('64.2')
  await look(page)
})

test('the sign-off sheet has a line to sign, and after approval a name', async ({ page }) => {
  await openOutput(page, 'coordinator@sandara.example')
  const sheet = 'PDF (PDF/UA-1) (Version 2, Sign-off sheet)'
  const before = await pdfText((await download(page, sheet)).bytes)
  expect(before).toContain('0 of 1 approvals were given')
  await page.getByLabel('Note (optional)').fill('With thanks to all')
  await page.getByRole('button', { name: 'Approve version 2' }).click()
  await expect(page.getByText('Approved on')).toBeVisible()
  const { bytes, file } = await download(page, sheet)
  expect(file).toBe('sdr-output-08-v2-sign-off.pdf')
  const after = await pdfText(bytes)
  for (const words of [
    '1 of 1 approvals were given',
    'With thanks to all',
    'Coordinator',
    output,
    'Version 2',
  ])
    expect(after).toContain(words)
  expect(
    await docxText((await download(page, 'Word (Version 2, Sign-off sheet)')).bytes),
  ).toContain('With thanks to all')
})

test('a public version leaves out what is restricted, and a monitor gets no other', async ({
  page,
  browser,
}) => {
  await openOutput(page, 'coordinator@sandara.example')
  const secret = 'The informant of the eastern ferry'
  const sha256 = await addRestrictedVersion('output-08', secret)
  await page.reload()
  await expect(
    page.getByText('Leaves out 2 passages marked restricted, and says so.'),
  ).toBeVisible()
  await look(page)
  expect(
    await pdfText((await download(page, 'PDF (PDF/UA-1) (Version 3, Whole document)')).bytes),
  ).toContain(secret)
  for (const format of ['PDF (PDF/UA-1)', 'PDF for archiving (PDF/A-2a)']) {
    const words = await pdfText(
      (await download(page, `${format} (Version 3, Public version)`)).bytes,
    )
    expect(words).not.toContain('informant')
    expect(words).toContain('2 passages were left out of this public version.')
  }
  expect(
    await docxText((await download(page, 'Word (Version 3, Public version)')).bytes),
  ).not.toContain('informant')
  await page
    .getByLabel('Who outside the assessment may see approved versions')
    .selectOption({ label: 'The Regional Support Office' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto('/public')
  await expect(stranger.getByText('No country has published an output here yet.')).toBeVisible()
  await look(stranger)

  const monitor = await (await browser.newContext()).newPage()
  await signIn(monitor, 'monitor@sandara.example')
  await monitor.goto(`${base}/outputs/output-08`)
  await expect(monitor.getByRole('heading', { name: 'Public version' })).toBeVisible()
  const html = await (
    await monitor.request.get(`/api/v1${base}/outputs/output-08/versions/3.html`)
  ).text()
  expect(html).toContain('2 passages were left out')
  expect(html).not.toContain('informant')
  const compared = await monitor.request.get(
    `/api/v1${base}/outputs/output-08/comparison?before=2&after=3`,
  )
  expect(await compared.text()).not.toContain('informant')
  await look(monitor)

  await page.reload()
  await page
    .getByLabel('Who outside the assessment may see approved versions')
    .selectOption({ label: 'Everyone, on the public page' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'See its public page' })).toBeVisible()
  await stranger.reload()
  await look(stranger)
  await stranger.getByRole('main').getByRole('link').first().click()
  await expect(stranger.getByText('This public version leaves out 2 passages')).toBeVisible()
  await look(stranger)
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const read = await stranger.request.get(
    (await stranger.getByRole('link', { name: 'Read here' }).getAttribute('href')) ?? '',
  )
  expect(read.headers()['x-robots-tag']).toBe('noindex')
  expect(read.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await read.text()).not.toContain('informant')
  expect((await stranger.goto(`/public/${base.split('/').at(-1)}/output-01`))?.status()).toBe(404)

  await monitor.goto(`/verify?fingerprint=${sha256.toUpperCase()}`)
  await expect(monitor.getByText('This fingerprint is genuine')).toBeVisible()
  await expect(
    monitor.getByText('The public version of this document leaves out 2 passages'),
  ).toBeVisible()
  await look(monitor)
  await monitor.goto('/verify?fingerprint=abc')
  await expect(monitor.getByText('A fingerprint has 64 characters')).toBeVisible()
  await look(monitor)
})

test('a version is issued in a language chosen for it', async ({ page }) => {
  await openOutput(page, 'coordinator@sandara.example')
  await page.goto(`${base}/scope`)
  await page.getByLabel('Language of outputs').selectOption('ar')
  await expect(page.getByRole('status').filter({ hasText: 'All changes are saved.' })).toBeVisible()
  await page.goto(`${base}/outputs/output-08`)
  await expect(page.getByLabel('Language of this version')).toHaveValue('ar')
  await page.getByLabel('Language of this version').selectOption('km')
  await look(page)
  await issue(page, 4)
  await expect(page.getByText(/^Language: Khmer/)).toBeVisible()
  const html = await page.request.get(`/api/v1${base}/outputs/output-08/versions/4.html`)
  expect(await html.text()).toContain('<html lang="km" dir="ltr">')
})
