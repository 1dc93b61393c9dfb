import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { CoverageApi } from '../support/coverage-api'
import { addRow, untilSaved } from '../support/form'
import { Journey } from '../support/journey'

/** A work plan and a budget that are open. */
async function openPlan(journey: Journey): Promise<Page> {
  const page = journey.page('coordinator')
  const api = new CoverageApi(page, journey.base)
  for (const step of ['step-01', 'step-02', 'step-03']) await api.pass(step)
  await api.start('step-04')
  return page
}

test('what does not make sense is said at its cell, holds the step up, and goes once it is mended', async ({
  browser,
}) => {
  const journey = await Journey.open(browser, [])
  const page = await openPlan(journey)
  const sentence = 'End (1 February 2027) is before Start (1 March 2027).'
  const end = page.getByLabel('End', { exact: true })

  await page.goto(`${journey.base}/tools/tool-c`)
  await addRow(page, 'task', { Task: 'Count the births', Start: '2027-03-01', End: '2027-02-01' })
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible()
  await expect(end).toHaveAccessibleDescription(sentence)
  expect(await axeSerious(page)).toEqual([])
  await untilSaved(page)

  await page.goto(`${journey.base}/steps/step-04`)
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeDisabled()
  await page.getByRole('link', { name: `Count the births: ${sentence}` }).click()
  await expect(end).toBeFocused()
  await expect(end).toHaveValue('2027-02-01')
  await end.fill('2027-04-01')
  await end.blur()
  await expect(page.getByText(sentence)).toBeHidden()
  await untilSaved(page)

  await page.goto(`${journey.base}/steps/step-04`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(sentence)).toBeHidden()
})

test('a number with a comma is kept as typed, and asked about', async ({ browser }) => {
  const journey = await Journey.open(browser, [])
  const page = await openPlan(journey)
  const cost = page.getByLabel('Unit cost')

  await page.goto(`${journey.base}/tools/tool-d`)
  await addRow(page, 'line', { Description: 'Boats', 'Unit cost': '7500,50' })
  await expect(cost).toHaveValue('7500,50')
  await expect(page.getByText('Enter a number.')).toBeVisible()
  await page.getByRole('button', { name: '7500.5', exact: true }).click()
  await expect(cost).toHaveValue('7500.5')
  await untilSaved(page)
  await page.reload()
  await page.getByRole('button', { name: /Boats/ }).click()
  await expect(cost).toHaveValue('7500.5')
})
