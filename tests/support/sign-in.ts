import { expect, type Page } from '@playwright/test'

export const password = 'correct horse for the tests'

/** Signs the person in and opens the page they land on; the form itself has tests of its own. The
 * browser asks, because it alone knows every name by which a test calls the server. */
export async function signIn(page: Page, email: string): Promise<void> {
  const given = await page.goto('/api/auth/csrf')
  const { csrfToken } = (await given?.json()) ?? {}
  await page.evaluate(
    async (form) => {
      const body = new URLSearchParams(form)
      await fetch('/api/auth/callback/password', { method: 'POST', body, redirect: 'manual' })
    },
    { email, password, csrfToken, json: 'true' },
  )
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}
