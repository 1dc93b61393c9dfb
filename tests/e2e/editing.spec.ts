import { expect, type Page, test } from '@playwright/test'
import { untilSaved } from '../support/form'
import { Journey } from '../support/journey'
import { Keyboard } from '../support/keyboard'
import { signIn } from '../support/sign-in'

async function openTool(page: Page, email: string, tool: string): Promise<void> {
  await signIn(page, email)
  const base = await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .getAttribute('href')
  await page.goto(`${base}/tools/${tool}`)
}

test('two people change one field: both values are shown, and the person chooses', async ({
  browser,
}) => {
  const [one, two] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ]
  await openTool(one, 'coordinator@sandara.example', 'tool-g')
  await openTool(two, 'member@sandara.example', 'tool-g')
  const field = (page: Page) => page.getByLabel('What is not known and how to close it')
  await field(one).fill('Amina writes this.')
  await field(one).blur()
  await untilSaved(one)
  await field(two).fill('Ravi writes that.')
  await field(two).blur()
  await expect(
    two.getByRole('heading', {
      name: 'Someone else changed: What is not known and how to close it',
    }),
  ).toBeVisible()
  await expect(two.getByText('Amina writes this.')).toBeVisible()
  await two.getByRole('button', { name: 'Keep mine' }).click()
  await untilSaved(two)
  await one.reload()
  await expect(field(one)).toHaveValue('Ravi writes that.')
})

test('what is typed without a connection is sent when it is back, even after the page was closed', async ({
  context,
  page,
}) => {
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
  await table
    .getByRole('textbox')
    .fill('Criterion\tSites\nBorder crossing\t2\nIsland without a road\t3')
  await table.getByRole('button', { name: 'Add 2 rows' }).click()
  await untilSaved(page)
  await page.reload()
  await expect(page.getByRole('button', { name: /Border crossing/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Island without a road/ })).toBeVisible()
})

test('the keyboard alone makes an assessment', async ({ page }) => {
  await signIn(page, 'admin@sandara.example')
  const keys = new Keyboard(page)
  await keys.follow('Administration')
  await keys.type('Country', 'Keyland')
  await keys.type('Country code', 'KEY')
  await keys.type('Title', 'By keyboard alone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
})

test('the keyboard alone takes step 1 from its start to its completion', async ({ browser }) => {
  const journey = await Journey.open(browser, ['decider'])
  const page = journey.page('coordinator')
  const keys = new Keyboard(page)
  const overview = async () => {
    await keys.follow('Overview')
    await keys.follow('Decide to undertake an assessment')
  }
  await page.goto(journey.base)
  await keys.follow('Decide to undertake an assessment')
  await keys.press('Start this step')
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()

  await keys.follow('The vital events that the assessment covers are not chosen.')
  await keys.tick('Birth')
  await keys.tick('Death')
  await keys.type('Territory', 'Whole country')
  await untilSaved(page)
  await keys.type('Add from the list', 'Refugees')
  await keys.press('Add')
  await expect(page.getByRole('listitem').filter({ hasText: 'Refugees' })).toBeVisible()

  await overview()
  await keys.follow('The decision has no title.')
  await keys.type('Title of the decision', 'Decided without a mouse')
  await keys.type('Why an assessment now', 'Too many are missed.')
  await keys.type('Date of the decision', '03022026')
  await keys.type('Signed by', 'The Minister')
  await keys.reach(page.getByLabel('Add a file for: Signed decision'))
  const file = {
    name: 'decision.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Decided and signed.'),
  }
  await page.locator(':focus').setInputFiles(file)
  await expect(page.getByText('decision.txt is now in the documents library.')).toBeVisible()
  await untilSaved(page)

  await overview()
  await keys.follow('Formal decision')
  await keys.press('Issue version 1')
  await expect(page.getByRole('heading', { name: 'Version 1' })).toBeVisible()
  const decider = new Keyboard(journey.page('decider'))
  await decider.page.goto(`${journey.base}/outputs/output-01`)
  await decider.press('Approve version 1')
  await expect(decider.page.getByText('Approved on')).toBeVisible()

  await overview()
  await expect(page.getByText('Still missing')).toBeHidden()
  await keys.press('Submit for review')
  await expect(page.getByText('In review', { exact: true })).toBeVisible()
  await keys.press('Complete the step')
  await expect(page.getByText('Completed', { exact: true }).first()).toBeVisible()
})
