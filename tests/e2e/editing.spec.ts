import { expect, type Page, test } from '@playwright/test'
import { untilSaved } from '../support/form'
import { signIn } from '../support/sign-in'

async function openTool(page: Page, email: string, tool: string): Promise<void> {
  await signIn(page, email)
  const base = await page.getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true }).first().getAttribute('href')
  await page.goto(`${base}/tools/${tool}`)
}

test('two people change one field: both values are shown, and the person chooses', async ({ browser }) => {
  const [one, two] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  await openTool(one, 'coordinator@sandara.example', 'tool-g')
  await openTool(two, 'member@sandara.example', 'tool-g')
  const field = (page: Page) => page.getByLabel('What is not known and how to close it')
  await field(one).fill('Amina writes this.')
  await field(one).blur()
  await untilSaved(one)
  await field(two).fill('Ravi writes that.')
  await field(two).blur()
  await expect(two.getByRole('heading', { name: 'Someone else changed: What is not known and how to close it' })).toBeVisible()
  await expect(two.getByText('Amina writes this.')).toBeVisible()
  await two.getByRole('button', { name: 'Keep mine' }).click()
  await untilSaved(two)
  await one.reload()
  await expect(field(one)).toHaveValue('Ravi writes that.')
})

test('what is typed without a connection is sent when it is back, even after the page was closed', async ({ context, page }) => {
  await openTool(page, 'coordinator@sandara.example', 'tool-g')
  await expect(page.getByText('Changes are saved as you go.')).toBeVisible()
  await page.route('**/api/v1/**', (route) => route.abort())
  const field = page.getByLabel('Recommendations on data')
  await field.fill('Typed in the rain.')
  await field.blur()
  await expect(page.getByText('Not connected.')).toBeVisible()
  const address = page.url()
  await page.close()
  const later = await context.newPage()
  await later.goto(address)
  await expect(later.getByLabel('Recommendations on data')).toHaveValue('Typed in the rain.')
  await untilSaved(later)
  await later.reload()
  await expect(later.getByLabel('Recommendations on data')).toHaveValue('Typed in the rain.')
})

test('rows copied from a spreadsheet become rows of the tool', async ({ page }) => {
  await openTool(page, 'coordinator@sandara.example', 'tool-i')
  const table = page.getByRole('region', { name: /Site criteria/ })
  await table.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
  await table.getByRole('textbox').fill('Criterion\tSites\nBorder crossing\t2\nIsland without a road\t3')
  await table.getByRole('button', { name: 'Add 2 rows' }).click()
  await untilSaved(page)
  await page.reload()
  await expect(page.getByRole('button', { name: /Border crossing/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Island without a road/ })).toBeVisible()
})

test('the keyboard alone starts a step and fills in its form', async ({ page }) => {
  await signIn(page, 'admin@sandara.example')
  await page.goto('/admin')
  await tabTo(page, 'Country')
  await page.keyboard.type('Keyland')
  await tabTo(page, 'Country code')
  await page.keyboard.type('KEY')
  await tabTo(page, 'Title')
  await page.keyboard.type('By keyboard alone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
})

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? (document.activeElement.labels?.[0]?.firstChild?.textContent ?? '') : '',
    )
    if (label === name) return
  }
  throw new Error(`The keyboard does not reach ${name}.`)
}
