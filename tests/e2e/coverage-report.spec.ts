import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'

const charts = [
  'By population',
  'Gap to the national level',
  'Over the years',
  'By sex',
  'By area',
  'Alternative estimates',
]

async function openCoverage(page: Page, name: string): Promise<void> {
  await signIn(page, 'coordinator@sandara.example')
  await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: 'Coverage statistics', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Coverage statistics pages' })
    .getByRole('link', { name })
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('every chart says its figures in words and has them in a table below', async ({ page }) => {
  await openCoverage(page, 'Charts and maps')
  for (const name of charts) {
    await page.getByLabel('Chart', { exact: true }).selectOption({ label: name })
    await page.getByLabel('Population', { exact: true }).selectOption({
      label: name === 'By area' ? 'Refugees in the eastern settlements' : 'National level',
    })
    await page.getByRole('button', { name: 'Show chart', exact: true }).click()
    const picture = page.getByRole('img')
    await expect(picture).toBeVisible()
    const table = page.getByRole('table')
    const cells = await table.getByRole('cell').allTextContents()
    const first =
      cells.find((text) => /^[-\d.,]+ (%|points)/.test(text)) ?? 'no figure in the table'
    await expect(picture).toHaveAccessibleName(
      new RegExp(first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(', adopted', '')),
    )
    await look(page)
  }
})

test('boundaries of areas make a map, and names that do not fit are told', async ({ page }) => {
  await openCoverage(page, 'Charts and maps')
  await page.getByLabel('Chart', { exact: true }).selectOption({ label: 'Map of areas' })
  await page.getByRole('button', { name: 'Show chart', exact: true }).click()
  await expect(page.getByText('A map needs the boundaries of areas.')).toBeVisible()
  await page.getByRole('button', { name: 'Use these boundaries' }).click()
  await expect(page.getByText('Choose a file.').first()).toBeVisible()
  const area = (name: string, x: number) => ({
    type: 'Feature',
    properties: { name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 1],
          [x + 1, 1],
          [x + 1, 2],
          [x, 1],
        ],
      ],
    },
  })
  const content = {
    type: 'FeatureCollection',
    features: [area('EASTERN DISTRICT', 1), area('River District', 2), area('Lake', 3)],
  }
  await page.getByLabel('File with boundaries').setInputFiles({
    name: 'areas.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
  await page.getByRole('button', { name: 'Use these boundaries' }).click()
  await expect(
    page.getByText('Boundaries that match no area of the estimates: Lake.'),
  ).toBeVisible()
  await expect(
    page.getByRole('img', { name: /by area, National level.*Eastern district/ }),
  ).toBeVisible()
  await look(page)
  await page.getByRole('button', { name: 'Remove the boundaries' }).click()
  await page.getByRole('button', { name: 'Yes, remove them' }).click()
  await expect(page.getByText('No boundaries yet.')).toBeVisible()
})

test('the files hold the figures of the screen', async ({ page }) => {
  await openCoverage(page, 'Report and downloads')
  await look(page)
  const row = page
    .getByRole('table', { name: /Completeness of birth registration/ })
    .getByRole('row', { name: /^National level 2025/ })
  const [, , figure = '', counts = ''] = await row.getByRole('cell').allTextContents()
  const percent = figure.split(' ')[0] ?? ''
  const [numerator = '', denominator = ''] = counts.replaceAll(',', '').split(' of ')

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV file' }).click(),
  ])
  const text = await readFile(await csv.path(), 'utf8')
  const line =
    text
      .split('\r\n')
      .find(
        (each) =>
          each.startsWith('"Birth","G1"') && each.includes('"National level",2025,,"both sexes"'),
      ) ?? ''
  expect(line).toContain(`"shown",${percent},`)
  expect(line).toContain(`,${numerator},${denominator},`)

  const [excel] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel workbook' }).click(),
  ])
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(await excel.path())
  const rows: unknown[][] = []
  book.getWorksheet('Figures')?.eachRow((each) => rows.push((each.values as unknown[]).slice(1)))
  const found = rows.find(
    (each) => each[1] === 'G1' && each[3] === 'National level' && each[4] === 2025 && !each[5],
  )
  const at = (heading: string) => found?.[rows[0]?.indexOf(heading) ?? -1]
  expect([at('percent'), at('numerator'), at('denominator')].map(String)).toEqual([
    percent,
    numerator,
    denominator,
  ])
})
