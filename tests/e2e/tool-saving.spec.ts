import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { untilSaved } from '../support/form'
import { cutOff } from '../support/hostile-network'
import { password, signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const member = 'member@sandara.example'
const country = 'Inclusive civil registration in Sandara'
/** Text of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

async function openTool(page: Page, email: string, tool: string): Promise<string> {
  await signIn(page, email)
  const link = page.getByRole('link', { name: country, exact: true }).first()
  const address = `${await link.getAttribute('href')}/tools/${tool}`
  await page.goto(address)
  await expect(page.getByText('Changes are saved as you go.')).toBeVisible()
  return address
}

const unknowns = (page: Page) => page.getByLabel('What is not known and how to close it')
const advice = (page: Page) => page.getByLabel('Recommendations on data')
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** What a reader who comes anew finds there. */
async function saved(
  page: Page,
  address: string,
  field: (page: Page) => ReturnType<typeof advice>,
) {
  const other = await (await page.context().browser()?.newContext())?.newPage()
  if (!other) throw new Error('no browser')
  await signIn(other, member)
  await other.goto(address)
  const value = await field(other).inputValue()
  await other.context().close()
  return value
}

test('a session that ends in the middle of a form: sign in on the spot, and all is sent', async ({
  page,
  context,
}) => {
  const address = await openTool(page, coordinator, 'tool-g')
  await context.clearCookies()
  await unknowns(page).fill(`Typed after the end ${run}`)
  await unknowns(page).blur()
  await says(page, 'You are no longer signed in as')
  await advice(page).fill(`And more ${run}`)
  await advice(page).blur()
  await page.getByRole('button', { name: 'Sign in to go on' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign in to go on' })
  expect(await axeSerious(page)).toEqual([])
  await dialog.getByLabel('Password').fill('not the password')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await untilSaved(page)
  expect(page.url()).toContain(address)
  expect(await saved(page, address, unknowns)).toBe(`Typed after the end ${run}`)
  expect(await saved(page, address, advice)).toBe(`And more ${run}`)
})

test('a shared computer: what one person left is neither shown nor sent as the next one’s', async ({
  page,
  context,
}) => {
  const address = await openTool(page, coordinator, 'tool-g')
  const before = await saved(page, address, advice)
  await cutOff(page)
  await advice(page).fill(`Left by the coordinator ${run}`)
  await advice(page).blur()
  await says(page, 'Not connected.')
  await page.close()
  await context.clearCookies()
  const next = await context.newPage()
  await openTool(next, member, 'tool-g')
  await expect(advice(next)).toHaveValue(before)
  await unknowns(next).fill(`By the member ${run}`)
  await unknowns(next).blur()
  await untilSaved(next)
  expect(await saved(next, address, advice)).toBe(before)
  await next.close()
  await context.clearCookies()
  const back = await context.newPage()
  await signIn(back, coordinator)
  await back.goto(address)
  await expect(advice(back)).toHaveValue(`Left by the coordinator ${run}`)
  await untilSaved(back)
  expect(await saved(back, address, advice)).toBe(`Left by the coordinator ${run}`)
})

test('two tabs keep each other’s changes, and show them', async ({ page, context }) => {
  const address = await openTool(page, coordinator, 'tool-g')
  const other = await context.newPage()
  await other.goto(address)
  await cutOff(context)
  await unknowns(page).fill(`First tab ${run}`)
  await unknowns(page).blur()
  await advice(other).fill(`Second tab ${run}`)
  await advice(other).blur()
  await expect(advice(page)).toHaveValue(`Second tab ${run}`)
  await expect(unknowns(other)).toHaveValue(`First tab ${run}`)
  await says(page, 'Not connected.')
  await context.unroute('**/api/v1/**')
  await page.getByRole('button', { name: 'Try now' }).click()
  await untilSaved(page)
  expect(await saved(page, address, unknowns)).toBe(`First tab ${run}`)
  expect(await saved(page, address, advice)).toBe(`Second tab ${run}`)
})

test('a browser without room: what is typed is sent, and the page says not to close it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const address = await openTool(page, coordinator, 'tool-g')
  await cutOff(page)
  await advice(page).fill(`Nowhere to keep it ${run}`)
  await advice(page).blur()
  await expect(page.getByText('This browser has no room to keep a copy.')).toBeVisible()
  await page.getByRole('link', { name: 'CRVS Workbench' }).click()
  const asks = page.getByRole('dialog', { name: 'Leave this page?' })
  await asks.getByRole('button', { name: 'Stay on this page' }).click()
  await page.unroute('**/api/v1/**')
  await page.getByRole('button', { name: 'Try now' }).click()
  await untilSaved(page)
  expect(await saved(page, address, advice)).toBe(`Nowhere to keep it ${run}`)
})

test('a reload 0.3 s after typing loses nothing', async ({ page }) => {
  const address = await openTool(page, coordinator, 'tool-g')
  await advice(page).pressSequentially(' and quickly on')
  const typed = await advice(page).inputValue()
  await page.waitForFunction((start) => performance.now() > start + 300, await now(page))
  await page.reload()
  await expect(advice(page)).toHaveValue(typed)
  await expect(page.getByRole('button', { name: /not saved yet/ })).toHaveCount(0)
  expect(await saved(page, address, advice)).toBe(typed)
})

const now = (page: Page) => page.evaluate(() => performance.now())

test('one bad cell in a paste of 50 rows: the rows are there, the cell is marked and mended', async ({
  page,
}) => {
  await openTool(page, coordinator, 'tool-i')
  const table = page.getByRole('region', { name: /Site criteria/ })
  const lines = Array.from({ length: 50 }, (_, index) =>
    [`Criterion ${index} of ${run}`, index === 20 ? '2.5' : String(index)].join('\t'),
  )
  await table.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
  await table.getByRole('textbox').fill(['Criterion\tSites', ...lines].join('\n'))
  await table.getByRole('button', { name: 'Add 50 rows' }).click()
  await says(page, 'Something was not accepted.')
  await page.getByRole('button', { name: '1 change not saved yet' }).click()
  const list = page.getByRole('dialog', { name: 'Not saved yet' })
  await expect(list.getByText(/Not accepted: .*whole number/i)).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
  const download = page.waitForEvent('download')
  await list.getByRole('button', { name: 'Download as a file' }).click()
  expect((await download).suggestedFilename()).toBe('not-saved-yet.txt')
  await list.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'CRVS Workbench' }).click()
  await page
    .getByRole('dialog', { name: 'Leave this page?' })
    .getByRole('button', { name: 'Stay on this page' })
    .click()
  const row = table.getByRole('listitem').filter({ hasText: `Criterion 20 of ${run}` })
  await row.getByRole('button', { expanded: false }).click()
  await expect(row.getByLabel('Sites')).toHaveValue('2.5')
  await expect(row.getByText(/whole number/i)).toBeVisible()
  await row.getByLabel('Sites').fill('25')
  await row.getByLabel('Sites').blur()
  await untilSaved(page)
  await page.reload()
  await expect(table.getByRole('button', { name: new RegExp(`of ${run}`) })).toHaveCount(50)
})

test('undo and redo, by button and by keyboard', async ({ page }) => {
  await openTool(page, coordinator, 'tool-i')
  const table = page.getByRole('region', { name: /Site criteria/ })
  await table.getByRole('button', { name: 'Add criterion' }).click()
  const row = table
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { expanded: true }) })
  await row.getByLabel('Criterion').fill(`Undone ${run}`)
  await row.getByLabel('Criterion').blur()
  await untilSaved(page)
  const mine = table.getByRole('button', { name: new RegExp(`Undone ${run}`) })
  await row.getByRole('button', { name: 'Remove' }).click()
  await row.getByRole('button', { name: 'Yes, remove this criterion' }).click()
  await expect(mine).toHaveCount(0)
  await untilSaved(page)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(mine).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(mine).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(mine).toBeVisible()
  await untilSaved(page)
  await page.reload()
  await expect(mine).toBeVisible()
})
