import { expect, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { signIn } from '../support/sign-in'

test('a version opens as a page that keeps its look under the policy of the server, without barriers', async ({
  page,
}) => {
  await signIn(page, 'coordinator@sandara.example')
  const base = await page
    .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
    .first()
    .getAttribute('href')
  const outputs = await (await page.request.get(`/api/v1${base}/outputs`)).json()
  const { key } = outputs.items.find(({ versions }: { versions: unknown[] }) => versions.length > 0)
  const refused: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  await page.goto(`/api/v1${base}/outputs/${key}/versions/1.html`)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(11, 83, 148)')
  expect(refused).toEqual([])
  expect(await axeSerious(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
