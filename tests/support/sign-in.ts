import { expect, type Page } from '@playwright/test'

export const password = 'correct horse for the tests'

/** Signs the person in and opens the page they land on; the form itself has tests of its own. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  await page.request.post('/api/auth/callback/password', {
    form: { email, password, csrfToken, json: 'true' },
  })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}
