import { expect, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { password } from '../support/sign-in'

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
