import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { fillForm, untilSaved } from '../support/form'
import { signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const country = 'Inclusive civil registration in Sandara'
/** Names of their own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

async function open(page: Page, path: string): Promise<string> {
  await signIn(page, coordinator)
  const link = page.getByRole('link', { name: country, exact: true }).first()
  const base = (await link.getAttribute('href')) ?? ''
  await page.goto(`${base}${path}`)
  return base
}

async function restore(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/removed`)
  await expect(page.getByRole('heading', { level: 1, name: 'Removed items' })).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
  const button = page.getByRole('button', { name: new RegExp(`^Restore: .*${name}`) })
  await button.click()
  await expect(button).toHaveCount(0)
}

test('a population that is used says where, and stays; one that nothing uses goes and comes back', async ({
  page,
}) => {
  const base = await open(page, '/scope')
  await page.getByRole('button', { name: 'Remove from scope: River peoples' }).click()
  const used = page.getByRole('dialog', { name: 'Remove River peoples?' })
  await expect(used.getByText('This cannot be removed while it is used here:')).toBeVisible()
  await expect(used.getByRole('link').first()).toHaveAttribute('href', new RegExp(base))
  expect(await axeSerious(page)).toEqual([])
  await used.getByRole('button', { name: 'Keep it' }).click()
  await expect(used).toHaveCount(0)

  const name = `People of the reef ${run}`
  await fillForm(page, { 'Add your own': name })
  await page.getByRole('button', { name: 'Add your own' }).click()
  await page.getByRole('button', { name: `Remove from scope: ${name}` }).click()
  const unused = page.getByRole('dialog', { name: `Remove ${name}?` })
  await unused.getByRole('button', { name: 'Yes, remove from scope' }).click()
  await expect(page.getByText(name)).toHaveCount(0)
  await restore(page, base, name)
  await page.goto(`${base}/scope`)
  await expect(page.getByText(name)).toBeVisible()
})

test('a row that another points at says so and stays; the other one goes, and comes back', async ({
  page,
}) => {
  const base = await open(page, '/tools/tool-i')
  const [visit, observation] = [randomUUID(), randomUUID()]
  const site = `Pier ${run}`
  const item = `Opening hours on the door ${run}`
  const add = (table: string, id: string, values: object) => ({ op: 'add-row', table, id, values })
  const added = await page.request.patch(`/api/v1${base}/tools/tool-i`, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      operations: [
        add('visits', visit, { site }),
        add('observations', observation, { visit, item }),
      ],
    },
  })
  expect(added.ok(), await added.text()).toBe(true)
  await page.reload()
  const row = (words: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: new RegExp(words) }) })
  await row(site).first().getByRole('button', { expanded: false }).first().click()
  await row(site).first().getByRole('button', { name: 'Remove', exact: true }).click()
  const used = page.getByRole('dialog', { name: 'Remove visit?' })
  await expect(used.getByText('This cannot be removed while it is used here:')).toBeVisible()
  await expect(used.getByRole('link', { name: new RegExp(item) })).toBeVisible()
  expect(await axeSerious(page)).toEqual([])
  await used.getByRole('button', { name: 'Keep it' }).click()

  await row(item).getByRole('button', { expanded: false }).first().click()
  await row(item).getByRole('button', { name: 'Remove', exact: true }).click()
  await row(item).getByRole('button', { name: 'Yes, remove this observation' }).click()
  await expect(row(item)).toHaveCount(0)
  await untilSaved(page)
  await restore(page, base, item)
  await page.goto(`${base}/tools/tool-i`)
  await expect(row(item)).toHaveCount(1)
})
