import { expect, type Page, test } from '@playwright/test'
import { fillForm, untilSaved } from '../support/form'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'

/** Opens the workbench of the demo country as its statistician. */
async function openWorkbench(page: Page): Promise<string> {
  await signIn(page, 'member@sandara.example')
  await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: 'Coverage statistics', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage statistics' })).toBeVisible()
  return new URL(page.url()).pathname
}

async function openForm(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link }).click()
  await expect(page.getByRole('button', { name: 'Save the estimate' })).toBeVisible()
}

const cellLink = (page: Page, population: string, event: string, year: number) =>
  page.getByRole('link', { name: `${event}, ${population}, ${year}:` })

test('a statistician adds estimates, adopts one with a reason, and records what was not measured', async ({
  page,
}) => {
  const base = await openWorkbench(page)
  await page.getByLabel('Also show the year').fill('2021')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await look(page)

  await cellLink(page, 'Families in remote valleys', 'Birth', 2021).click()
  await expect(
    page.getByText('There is no estimate here yet, and no reason given why there is none.'),
  ).toBeVisible()
  await openForm(page, 'Add an estimate')
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByText('Choose a method.', { exact: true }).first()).toBeVisible()
  await fillForm(page, {
    Method: 'Count divided by count',
    Numerator: '9,000',
    Denominator: '15,000',
  })
  await expect(page.getByRole('region', { name: 'Result so far' })).toContainText('60 %')
  await fillForm(page, { Numerator: 'many' })
  await expect(page.getByRole('region', { name: 'Result so far' })).not.toContainText('60 %')
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByText('Enter a number, for instance 1180 or 47.5.')).toBeVisible()
  await fillForm(page, {
    Numerator: '9 000',
    'Quality grade': 'C: survey or census',
    'Numerator: population counted': 'All residents',
    'Denominator: population counted': 'Citizens only',
  })
  await expect(page.getByText('do not cover the same people')).toBeVisible()
  await look(page)
  await fillForm(page, { 'Denominator: population counted': 'All residents' })
  await page.getByLabel('Or add a file to the library').setInputFiles({
    name: 'Births 2021.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('area,births\nNorth,15000\n'),
  })
  await expect(page.getByLabel('Document 1', { exact: true }).locator('option:checked')).toHaveText(
    'Births 2021',
  )
  await fillForm(page, { 'Page or table of document 1': 'Line 2' })
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('60 %')
  await expect(page.getByRole('article')).toContainText('Births 2021, Line 2')

  await openForm(page, 'Add another estimate')
  await fillForm(page, {
    Method: 'Published figure of a survey',
    Percentage: '55',
    'Standard error in percentage points (if known)': '2.5',
  })
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(
    page.getByText('2 estimates. Compare them and adopt one, giving the reason.'),
  ).toBeVisible()
  await look(page)
  const address = page.url()
  await page.getByRole('button', { name: 'Adopt: Estimate 2, 55 %' }).click()
  await page.getByRole('button', { name: 'Adopt this estimate' }).click()
  await expect(page.getByText('Say why this estimate stands for the country.')).toBeVisible()
  await page.getByLabel('Why this one?').fill('The survey asked for the certificate.')
  await page.getByRole('button', { name: 'Adopt this estimate' }).click()
  await expect(page.getByText('Adopted for the country')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('article', { name: 'Estimate 2, 55 %' })).toContainText(
    'The survey asked for the certificate.',
  )
  await expect(page.getByRole('button', { name: 'Remove: Estimate 2, 55 %' })).toBeHidden()
  await page.getByRole('button', { name: 'Remove: Estimate 1, 60 %' }).click()
  await page.getByRole('button', { name: 'Yes, remove' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)

  await page.goto(`${base}?year=2021`)
  await expect(cellLink(page, 'Families in remote valleys', 'Birth', 2021)).toContainText('55 %')
  await cellLink(page, 'River peoples', 'Birth', 2021).click()
  await openForm(page, 'Add an estimate')
  await page.getByRole('radio', { name: 'No figure: it was not measured' }).check()
  await fillForm(page, {
    'Why it was not measured': 'Nobody counted on the river.',
    'Approximate range': '25-50 %',
  })
  await look(page)
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByRole('article')).toContainText('Nobody counted on the river.')
  await page.getByRole('link', { name: 'All estimates' }).click()
  await page.goto(`${base}?year=2021`)
  await expect(cellLink(page, 'River peoples', 'Birth', 2021)).toContainText('About 25-50 %')
  await page.goto(address)
  await expect(page.getByText('Adopted for the country')).toBeVisible()
})

test('what was typed and not saved is there again, and a change by someone else is shown', async ({
  browser,
  page,
}) => {
  const base = await openWorkbench(page)
  await page.goto(`${base}?year=2020`)
  await cellLink(page, 'River peoples', 'Death', 2020).click()
  await openForm(page, 'Add an estimate')
  await fillForm(page, { Method: 'Count divided by count', Numerator: '10', Denominator: '40' })
  const form = page.url()
  await page.goto(base)
  await page.goto(form)
  await expect(
    page.getByText('What you typed here earlier was not saved. It is here again.'),
  ).toBeVisible()
  await expect(page.getByLabel('Numerator *', { exact: true })).toHaveValue('10')
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByRole('article')).toContainText('25 %')
  await page.goto(form)
  await expect(page.getByRole('heading', { name: 'Add an estimate' })).toBeVisible()
  await expect(page.getByText('What you typed here earlier was not saved')).toBeHidden()
  await page.goBack()

  const other = await (await browser.newContext()).newPage()
  await signIn(other, 'coordinator@sandara.example')
  await other.goto(page.url())
  for (const one of [page, other]) await openForm(one, 'Change: Estimate 1, 25 %')
  await fillForm(other, { Numerator: '20' })
  await other.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(other.getByRole('article')).toContainText('50 %')
  await fillForm(page, { Numerator: '30' })
  await page.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Someone else saved this estimate' }),
  ).toContainText('50 %')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByRole('article')).toContainText('75 %')
})

test('the coordinator sets the smallest count, and the form for the words is one step away', async ({
  page,
}) => {
  await signIn(page, 'coordinator@sandara.example')
  await page.getByRole('link', { name: 'Fill in: Tool G: Coverage statistics' }).click()
  await page.getByLabel('Smallest count that may be shown').fill('12')
  await page.getByLabel('Smallest count that may be shown').blur()
  await untilSaved(page)
  await page.reload()
  await expect(page.getByLabel('Smallest count that may be shown')).toHaveValue('12')
  await page.getByRole('link', { name: 'Write the summary and the limitations' }).click()
  await expect(page.getByLabel('What is not known and how to close it')).toBeVisible()
  await page.getByRole('link', { name: 'Open the estimates' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage statistics' })).toBeVisible()
})
