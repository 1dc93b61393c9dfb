import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { fillForm } from '../support/form'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'

const rows = 200_000

/**
 * Births of 2021 and 2022 with a name in each row, which must not be read; every tenth one is not
 * registered.
 */
function register(): Buffer {
  const groups = ['valley', 'town', 'coast']
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0')
    const month = String((row % 11) + 1).padStart(2, '0')
    const year = 2021 + (row % 2)
    const registered = row % 10 === 0 ? '' : `${year}-12-${day}`
    return `Amina Child${row} of the village,${year}-${month}-${day},${registered},District ${row % 7},${row % 2 ? 'F' : 'M'},${groups[row % 3]}`
  })
  return Buffer.from(
    `child_name,birth_date,registration_date,district,sex,population_group\n${lines.join('\n')}\n`,
  )
}

async function openFiles(page: Page): Promise<string> {
  await signIn(page, 'member@sandara.example')
  await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: 'Coverage statistics', exact: true }).click()
  await page.getByRole('link', { name: 'Files', exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Files for coverage statistics' }),
  ).toBeVisible()
  return new URL(page.url()).pathname
}

async function send(page: Page, kind: string, name: string, buffer: Buffer): Promise<void> {
  await fillForm(page, { 'What is in the file?': kind })
  await page
    .getByLabel('File *', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 60_000 })
}

const counted = (page: Page) =>
  expect(page.getByText('Counted', { exact: true })).toBeVisible({ timeout: 90_000 })

test('a register extract of 200,000 rows becomes estimates in the workbench', async ({ page }) => {
  test.setTimeout(600_000)
  await openFiles(page)
  await look(page)
  await send(page, 'Register extract: one row per event', 'births.csv', register())

  await expect(page.getByText('child_name (names)')).toBeVisible()
  await expect(page.getByText('Amina')).toHaveCount(0)
  await expect(page.getByLabel('Date of the event', { exact: true })).toHaveValue('birth_date')
  await expect(page.getByLabel('Date of registration', { exact: true })).toHaveValue(
    'registration_date',
  )
  await page.getByRole('button', { name: 'Count the file' }).click()
  await expect(page.getByText('Give the legal period in days.').first()).toBeVisible()
  await fillForm(page, {
    'Legal period for registration, in days: Birth': '60',
    valley: 'Families in remote valleys',
    'Area column': 'district',
  })
  await look(page)
  await page.getByRole('button', { name: 'Count the file' }).click()
  await counted(page)
  await expect(page.getByText('200,000 rows in the file, 200,000 of them counted.')).toBeVisible()
  const table = page.getByRole('region', { name: 'Counts' })
  await expect(
    table
      .getByRole('row', { name: /Birth, National level, 2022/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('100,000')
  await look(page)

  await fillForm(page, {
    'What to create': 'Registered within one year, divided by a count or a survey estimate',
    'Quality grade': 'B: administrative data, adjusted or nearly complete',
  })
  await page.getByRole('checkbox', { name: /Birth, Families in remote valleys, 2022/ }).check()
  await page.getByRole('button', { name: 'Create estimates' }).click()
  await expect(page.getByText('Row 1: Fill this in.').first()).toBeVisible()
  await page
    .getByLabel('Denominator: Birth, Families in remote valleys, 2022', { exact: true })
    .fill('50,000')
  await look(page)
  await page.getByRole('button', { name: 'Create estimates' }).click()
  await expect(page.getByText('1 estimate was added.')).toBeVisible()
  await page.getByRole('link', { name: 'See the estimates' }).click()
  await page.getByLabel('Also show the year').fill('2022')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('link', { name: /^Birth, Families in remote valleys, 2022/ }).click()
  await expect(page.getByRole('article').filter({ hasText: 'of 50,000' })).toBeVisible()
})

test('a survey file becomes an estimate with the interval of its design', async ({ page }) => {
  test.setTimeout(240_000)
  await openFiles(page)
  await send(
    page,
    'Survey: one row per person or child',
    'survey.csv',
    readFileSync('tests/fixtures/coverage/data/mics_like.csv'),
  )
  await fillForm(page, {
    Year: '2023',
    'Condition for counting a person': 'registered = ',
    'Stratum column': 'stratum',
    'Cluster column': 'psu',
  })
  await page.getByRole('button', { name: 'Count the file' }).click()
  await expect(page.getByText(/This condition cannot be read/).first()).toBeVisible()
  await fillForm(page, { 'Condition for counting a person': 'registered == 1' })
  await look(page)
  await page.getByRole('button', { name: 'Count the file' }).click()
  await counted(page)
  await expect(
    page
      .getByRole('region', { name: 'Shares' })
      .getByRole('row', { name: /Birth, National level, 2023/ })
      .first(),
  ).toContainText('71.8%')
  await look(page)
  await page.getByRole('checkbox', { name: 'Birth, National level, 2023', exact: true }).check()
  await page.getByRole('button', { name: 'Create estimates' }).click()
  await expect(page.getByText('1 estimate was added.')).toBeVisible()
})

test('a file that cannot be read is refused in words, and the keyboard is enough to send one', async ({
  page,
}) => {
  const base = await openFiles(page)
  await page
    .getByLabel('File *', { exact: true })
    .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1\n') })
  await page.getByRole('button', { name: 'Upload', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Row 2 has 1 cell, but the heading has 2')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(base)
  await page
    .getByLabel('Filled-in workbook (.xlsx)')
    .setInputFiles({ name: 'a.xlsx', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
  await page.getByRole('button', { name: 'Check the workbook' }).click()
  await expect(page.getByText(/ends in \.xlsx, but the file holds text/)).toBeVisible()
})
