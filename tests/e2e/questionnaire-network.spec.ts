import { expect, test } from '@playwright/test'
import { AnsweringScreen, stateOf } from '../support/answering'
import {
  cutOff,
  deliverTwice,
  loseAnswer,
  noticeNetwork,
  reconnect,
  refuseAsBusy,
} from '../support/hostile-network'
import { signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const member = 'member@sandara.example'
const institution = 'River Peoples Council'
const saving = /\/questionnaire\/answers$/
const kept = 'Kept on this device, not sent yet'
/** Text of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

test('the connection drops after the server saved: the answer is there once', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const before = await screen.versionOf('H-1.04|||')
  const card = await screen.goTo('H-1.04')
  const keys = await loseAnswer(page, saving)
  await card.getByRole('textbox').fill(`All provinces ${run}`)
  await expect(stateOf(card)).toHaveText(kept)
  expect((await screen.saved('H-1.04|||'))?.value).toBe(`All provinces ${run}`)
  await expect(stateOf(card)).toHaveText('Saved')
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
  expect(await screen.versionOf('H-1.04|||')).toBe(before + 1)
})

test('a request delivered twice counts once', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const before = await screen.versionOf('H-1.01|||')
  const card = await screen.goTo('H-1.01')
  await deliverTwice(page, saving)
  await card.getByRole('textbox').fill(`Council ${run}`)
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-1.01|||'))?.value).toBe(`Council ${run}`)
  expect(await screen.versionOf('H-1.01|||')).toBe(before + 1)
})

test('what is typed without a connection outlives a reload and is sent after', async ({
  context,
  page,
}) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  await screen.goTo('H-1.04')
  await cutOff(page)
  const [text, choice] = [screen.question('H-1.04'), screen.question('H-1.09')]
  await text.getByRole('textbox').fill(`Typed in the rain ${run}`)
  await choice.getByRole('radio', { name: 'In draft' }).check()
  await expect(stateOf(text)).toHaveText(kept)
  await expect(stateOf(choice)).toHaveText(kept)
  await expect(page.getByText('Not connected. What you type is kept')).toBeVisible()
  await expect(page.getByRole('button', { name: '2 changes not saved yet' })).toBeVisible()
  await page.reload()
  await expect(text.getByRole('textbox')).toHaveValue(`Typed in the rain ${run}`)
  await expect(stateOf(text)).toHaveText(kept)
  expect((await screen.saved('H-1.04|||'))?.value).not.toBe(`Typed in the rain ${run}`)
  await page.close()
  const later = screen.on(await context.newPage())
  await later.goTo('H-1.04')
  await expect(stateOf(later.question('H-1.09'))).toHaveText('Saved')
  await expect(later.page.getByText('All changes are saved.')).toBeVisible()
  expect((await later.saved('H-1.04|||'))?.value).toBe(`Typed in the rain ${run}`)
  expect((await later.saved('H-1.09|||'))?.value).toBe('In draft')
})

test('two tabs show and send each answer once', async ({ context, page }) => {
  const one = await AnsweringScreen.open(page, coordinator, institution)
  const two = one.on(await context.newPage())
  const before = await one.versionOf('H-1.04|||')
  const [here, there] = [await one.goTo('H-1.04'), await two.goTo('H-1.04')]
  await here.getByRole('textbox').fill(`From the first tab ${run}`)
  await expect(there.getByRole('textbox')).toHaveValue(`From the first tab ${run}`)
  await expect(stateOf(here)).toHaveText('Saved')
  await there.getByRole('textbox').fill(`From the second tab ${run}`)
  await expect(here.getByRole('textbox')).toHaveValue(`From the second tab ${run}`)
  await expect(stateOf(there)).toHaveText('Saved')
  expect((await one.saved('H-1.04|||'))?.value).toBe(`From the second tab ${run}`)
  expect(await one.versionOf('H-1.04|||')).toBe(before + 2)
})

test('a tab sends what another left when it was closed', async ({ context, page }) => {
  const one = await AnsweringScreen.open(page, coordinator, institution)
  const two = one.on(await context.newPage())
  const [here, there] = [await one.goTo('H-1.04'), await two.goTo('H-1.04')]
  await cutOff(one.page)
  await here.getByRole('textbox').fill(`Left behind ${run}`)
  await expect(there.getByRole('textbox')).toHaveValue(`Left behind ${run}`)
  await one.page.close()
  await expect(stateOf(there)).toHaveText('Saved')
  expect((await two.saved('H-1.04|||'))?.value).toBe(`Left behind ${run}`)
})

test('two people on one device: neither sees or sends what the other typed', async ({
  context,
  page,
}) => {
  const hers = await AnsweringScreen.open(page, coordinator, institution)
  const card = await hers.goTo('H-1.04')
  await cutOff(page)
  await card.getByRole('textbox').fill(`Amina's own words ${run}`)
  await expect(stateOf(card)).toHaveText(kept)
  await context.clearCookies()
  const his = await AnsweringScreen.open(await context.newPage(), member, institution)
  const other = await his.goTo('H-1.01')
  await expect(his.question('H-1.04').getByRole('textbox')).not.toHaveValue(
    `Amina's own words ${run}`,
  )
  await other.getByRole('textbox').fill(`Ravi's office ${run}`)
  await expect(stateOf(other)).toHaveText('Saved')
  await reconnect(page)
  await expect(page.getByText('You are no longer signed in as Amina')).toBeVisible()
  await expect(stateOf(card)).toHaveText(kept)
  expect((await his.saved('H-1.04|||'))?.value).not.toBe(`Amina's own words ${run}`)
  await context.clearCookies()
  await signIn(his.page, coordinator)
  await noticeNetwork(page)
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await hers.saved('H-1.04|||'))?.value).toBe(`Amina's own words ${run}`)
})

test('the browser takes the database away: nothing typed is lost', async ({ context, page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.04')
  await cutOff(page)
  await card.getByRole('textbox').fill(`Before ${run}`)
  await expect(stateOf(card)).toHaveText(kept)
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const deletion = indexedDB.deleteDatabase('crvs-save')
        deletion.onsuccess = done
        deletion.onerror = fail
      }),
  )
  await screen.question('H-1.01').getByRole('textbox').fill(`After ${run}`)
  await expect(stateOf(screen.question('H-1.01'))).toHaveText(kept)
  await page.close()
  const later = screen.on(await context.newPage())
  await later.goTo('H-1.04')
  await expect(later.page.getByText('All changes are saved.')).toBeVisible()
  expect((await later.saved('H-1.04|||'))?.value).toBe(`Before ${run}`)
  expect((await later.saved('H-1.01|||'))?.value).toBe(`After ${run}`)
})

test('without a database in the browser the screen says so, and still saves', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.04')
  await expect(page.getByText('This browser has no room to keep a copy.')).toBeVisible()
  await cutOff(page)
  await card.getByRole('textbox').fill(`In memory ${run}`)
  await expect(stateOf(card)).toHaveText('Not sent, and kept only while this page is open')
  await expect(page.getByText('Leave this page open until everything is saved.')).toBeVisible()
  await reconnect(page)
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-1.04|||'))?.value).toBe(`In memory ${run}`)
})

test('a clock that is a day behind changes nothing', async ({ page }) => {
  await page.clock.setFixedTime(Date.now() - 86_400_000)
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.04')
  await cutOff(page)
  await card.getByRole('textbox').fill(`Yesterday ${run}`)
  await expect(stateOf(card)).toHaveText(kept)
  await reconnect(page)
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-1.04|||'))?.value).toBe(`Yesterday ${run}`)
})

test('two people change one answer: both are shown side by side, and the person chooses', async ({
  browser,
}) => {
  const hers = await AnsweringScreen.open(
    await (await browser.newContext()).newPage(),
    coordinator,
    institution,
  )
  const his = await AnsweringScreen.open(
    await (await browser.newContext()).newPage(),
    member,
    institution,
  )
  const [first, second] = [await hers.goTo('H-1.04'), await his.goTo('H-1.04')]
  await first.getByRole('textbox').fill(`Amina says ${run}`)
  await expect(stateOf(first)).toHaveText('Saved')
  await second.getByRole('textbox').fill(`Ravi says ${run}`)
  const conflict = second.getByRole('alert')
  await expect(conflict).toContainText(`Amina says ${run}`)
  await expect(conflict).toContainText(`Ravi says ${run}`)
  expect((await hers.saved('H-1.04|||'))?.value).toBe(`Amina says ${run}`)
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(stateOf(second)).toHaveText('Saved')
  expect((await his.saved('H-1.04|||'))?.value).toBe(`Ravi says ${run}`)
})

test('a server in trouble is waited for, and the text stays', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.04')
  await refuseAsBusy(page, saving)
  await card.getByRole('textbox').fill(`Patience ${run}`)
  await expect(stateOf(card)).toHaveText(kept)
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-1.04|||'))?.value).toBe(`Patience ${run}`)
})

test.describe('on plain HTTP from another host, where browsers offer neither locks nor ready-made ids', () => {
  test.use({ baseURL: ({ baseURL }, use) => use(baseURL?.replace('localhost', 'plain.test')) })

  test('two tabs save each answer once, and a button that changes something works', async ({
    browser,
    context,
    page,
  }) => {
    const one = await AnsweringScreen.open(page, coordinator, institution)
    expect(
      await page.evaluate(() => [
        window.isSecureContext,
        'randomUUID' in crypto,
        'locks' in navigator,
      ]),
    ).toEqual([false, false, false])
    const trusted = await browser.newContext({
      baseURL: new URL(page.url()).origin.replace('plain.test', 'localhost'),
    })
    const server = await AnsweringScreen.open(await trusted.newPage(), member, institution)
    const before = await server.versionOf('H-1.04|||')
    const two = one.on(await context.newPage())
    const [here, there] = [await one.goTo('H-1.04'), await two.goTo('H-1.04')]
    await cutOff(context)
    await here.getByRole('textbox').fill(`Over plain HTTP ${run}`)
    await expect(there.getByRole('textbox')).toHaveValue(`Over plain HTTP ${run}`)
    for (const card of [here, there]) await expect(stateOf(card)).toHaveText(kept)
    await context.unroute('**/api/v1/**')
    await Promise.all([page, two.page].map(noticeNetwork))
    for (const card of [here, there]) await expect(stateOf(card)).toHaveText('Saved')
    expect((await server.saved('H-1.04|||'))?.value).toBe(`Over plain HTTP ${run}`)
    expect(await server.versionOf('H-1.04|||')).toBe(before + 1)
    await page.getByRole('link', { name: 'Who answers what' }).click()
    await page.getByRole('button', { name: 'Remind everyone who has something open' }).click()
    await expect(page.getByRole('status').filter({ hasText: /reminded/ })).toBeVisible()
  })
})
