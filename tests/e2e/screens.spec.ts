import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { signIn } from '../support/sign-in'

async function assessmentOf(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true }).first().getAttribute('href')) ?? ''
}

const screens: Record<string, string[]> = {
  'coordinator@sandara.example': [
    '',
    '/scope',
    '/documents',
    '/outputs',
    '/outputs/output-01',
    '/members',
    '/audit',
    '/steps/step-01',
    '/steps/step-09',
    ...'abcdefghijklmn'.split('').map((letter) => `/tools/tool-${letter}`),
    '/tools/form-01',
    '/tools/form-03',
    '/tools/form-11',
  ],
  'respondent@sandara.example': ['', '/outputs', '/tools/tool-h'],
  'decision@sandara.example': ['', '/steps/step-01', '/tools/form-01'],
}

for (const [email, paths] of Object.entries(screens)) {
  test(`screens of ${email.split('@')[0]} hold no serious barrier and fit 360 pixels`, async ({ page }) => {
    test.setTimeout(300_000)
    await signIn(page, email)
    const base = await assessmentOf(page)
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 })
      expect((await page.goto(`${base}${path}`))?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const first = page.getByRole('button', { expanded: false }).first()
      if (path.startsWith('/tools') && (await first.count()) > 0) await first.click()
      expect(await axeSerious(page), path).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    }
  })
}

test('screens of the platform hold no serious barrier', async ({ browser }) => {
  for (const [email, paths] of [
    ['monitor@sandara.example', ['/', '/monitor', '/account']],
    ['admin@sandara.example', ['/', '/admin', '/api-docs']],
  ] as const) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, email)
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await axeSerious(page), path).toEqual([])
    }
    await page.context().close()
  }
})

test('what is not open to a person does not exist for them', async ({ page }) => {
  await signIn(page, 'respondent@sandara.example')
  const base = await assessmentOf(page)
  for (const path of ['/tools/tool-d', '/steps/step-04', '/members', '/audit', '/outputs/output-08']) {
    const response = await page.goto(`${base}${path}`)
    expect(response?.status(), path).toBe(404)
  }
})
