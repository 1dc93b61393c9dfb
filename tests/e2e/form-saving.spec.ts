import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { untilSaved } from '../support/form'
import { password, signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const country = 'Inclusive civil registration in Sandara'
/** Text of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

async function open(page: Page, path: string): Promise<string> {
  await signIn(page, coordinator)
  const link = page.getByRole('link', { name: country, exact: true }).first()
  const address = `${await link.getAttribute('href')}${path}`
  await page.goto(address)
  return address
}

async function signInOnTheSpot(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in to go on' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Sign in to go on' })
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a population is described while the session ends: all of it is saved', async ({
  page,
  context,
}) => {
  await open(page, '/scope')
  await page.getByRole('button', { name: 'Edit: River peoples' }).click()
  const item = page.getByRole('listitem').filter({ hasText: 'River peoples' })
  await expect(item.getByText('Changes are saved as you go.')).toBeVisible()
  await context.clearCookies()
  await item.getByLabel('Areas').fill(`The lower river ${run}`)
  await item.getByLabel('Areas').blur()
  await expect(item.getByText('You are no longer signed in as')).toBeVisible()
  await item.getByLabel('Estimated number of people').fill('48200')
  await item.getByLabel('Estimated number of people').blur()
  expect(await axeSerious(page)).toEqual([])
  await signInOnTheSpot(page)
  await untilSaved(page)
  await page.reload()
  await expect(item.getByText('48,200')).toContainText(`The lower river ${run}`)
})

test('a comment that was begun outlives a reload, and one that was sent the end of the session', async ({
  page,
  context,
}) => {
  const address = await open(page, '/steps/step-01')
  const box = page.getByLabel('Write a comment')
  const words = `Who keeps the register of ${run}?`
  await box.fill(words)
  await expect(page.getByText('Kept on this device until you press the button.')).toBeVisible()
  await page.reload()
  await expect(box).toHaveValue(words)
  expect(await axeSerious(page)).toEqual([])
  await context.clearCookies()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('You are no longer signed in as')).toBeVisible()
  await expect(box).toBeDisabled()
  await signIn(page, coordinator)
  await page.goto(address)
  await expect(page.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
  await expect(box).toHaveValue('')
  await expect(box).toBeEnabled()
})

test('no field takes anything before the page can keep it', async ({ page }) => {
  const address = await open(page, '/tools/tool-g')
  let release = () => undefined as unknown
  const isReleased = new Promise((done) => {
    release = () => done(null)
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isReleased
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  const field = page.getByLabel('What is not known and how to close it')
  await expect(field).toBeDisabled()
  release()
  await expect(field).toBeEnabled()
})
