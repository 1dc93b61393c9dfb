import { expect, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { invitationPath } from '../support/inbox'
import { password, signIn } from '../support/sign-in'

test('a person signs in, and out again', async ({ page }) => {
  await page.goto('/assessments')
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
  expect(await axeSerious(page)).toEqual([])
  await page.getByLabel('E-mail address').fill('coordinator@sandara.example')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Amina Sorel')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a wrong password and an unknown address are refused alike', async ({ page }) => {
  await page.goto('/sign-in')
  const answers: (string | null)[] = []
  for (const email of ['coordinator@sandara.example', 'nobody@sandara.example']) {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(`${password} no`)
    const answered = page.waitForResponse((response) =>
      response.url().includes('/callback/password'),
    )
    await page.getByRole('button', { name: 'Sign in' }).click()
    await answered
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
    answers.push(await page.getByRole('alert').filter({ hasText: /./ }).textContent())
  }
  expect(answers[0]).toBe(answers[1])
})

test('a form with a password cannot be sent before the page is ready', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled()
})

test('a person sees where they are signed in, and ends another place', async ({
  browser,
  page,
}) => {
  const other = await (await browser.newContext()).newPage()
  await signIn(other, 'decision@sandara.example')
  await signIn(page, 'decision@sandara.example')
  await page.goto('/account')
  await expect(page.getByText('this browser')).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
  const end = page.getByRole('button', { name: /^End/ })
  const places = await end.count()
  await end.first().click()
  await page.getByRole('button', { name: /Yes, end this session/ }).click()
  await expect(end).toHaveCount(places - 1)
  for (let left = places - 1; left > 0; left--) {
    await end.first().click()
    await page.getByRole('button', { name: /Yes, end this session/ }).click()
    await expect(end).toHaveCount(left - 1)
  }
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('this browser')).toBeVisible()
})

test('who forgot the password has a link sent, which works once', async ({ page }) => {
  const email = 'observer@sandara.example'
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  expect(await axeSerious(page)).toEqual([])
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText(/a link for a new password is on its way/)).toBeVisible()
  const link = await invitationPath(email)
  await page.goto(link)
  expect(await axeSerious(page)).toEqual([])
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto(link)
  await expect(page.getByText(/has already been used, was withdrawn or has expired/)).toBeVisible()
})
