import { expect, type Page, test } from '@playwright/test'
import { untilSaved } from '../support/form'
import {
  answerAsPortal,
  cutOff,
  deliverTwice,
  loseAnswer,
  reconnect,
  refuseAsBusy,
} from '../support/hostile-network'
import { password, signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const country = 'Inclusive civil registration in Sandara'
/** Text of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)

/** A screen on which somebody types. */
interface Writing {
  /** Requests that save what is typed. */
  saving: RegExp
  address: (base: string) => string
  type: (page: Page, words: string) => Promise<void>
  /** All that the server has there, as text. */
  onServer: (page: Page, base: string) => Promise<string>
}

/** Whether the page would let the person go without a warning. */
const maySafelyLeave = (page: Page) =>
  page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))
const unknowns = (page: Page) => page.getByLabel('What is not known and how to close it')
const text = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })

const writings: Record<string, Writing> = {
  'a tool form': {
    saving: /\/tools\/tool-g$/,
    address: (base) => `${base}/tools/tool-g`,
    type: async (page, words) => {
      await unknowns(page).fill(words)
      await unknowns(page).blur()
    },
    onServer: async (page, base) => (await page.request.get(`/api/v1${base}/tools/tool-g`)).text(),
  },
  'a text of a report': {
    saving: /\/sections\/sites\/updates$/,
    address: (base) => `${base}/reports/output-10/sites`,
    type: async (page, words) => {
      await text(page).press('ControlOrMeta+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type(words)
    },
    onServer: async (page, base) =>
      (await page.request.get(`/api/v1${base}/outputs/output-10/versions/draft.html`)).text(),
  },
}

for (const [name, writing] of Object.entries(writings))
  test.describe(name, () => {
    const { saving, address, type, onServer } = writing
    let base = ''
    const open = async (page: Page) => {
      await signIn(page, coordinator)
      const link = page.getByRole('link', { name: country, exact: true }).first()
      base = (await link.getAttribute('href')) ?? ''
      await page.goto(address(base))
      await expect(page.getByRole('textbox').first()).toBeEditable()
    }
    /** Nothing lost, nothing doubled. */
    const isThereOnce = async (page: Page, words: string) => {
      await untilSaved(page)
      expect((await onServer(page, base)).split(words).length - 1).toBe(1)
    }
    const says = (page: Page, words: string) =>
      expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

    test('no connection', async ({ page }) => {
      await open(page)
      await cutOff(page)
      await type(page, `Offline ${run}.`)
      await says(page, 'Not connected.')
      expect(await onServer(page, base)).not.toContain(`Offline ${run}.`)
      await reconnect(page)
      await isThereOnce(page, `Offline ${run}.`)
    })

    test('a session that ends in the middle', async ({ page, context }) => {
      await open(page)
      await context.clearCookies()
      await type(page, `Signed out ${run}.`)
      await says(page, 'You are no longer signed in as')
      await page.getByRole('button', { name: 'Sign in to go on' }).click()
      const dialog = page.getByRole('dialog', { name: 'Sign in to go on' })
      await dialog.getByLabel('Password').fill(password)
      await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
      await isThereOnce(page, `Signed out ${run}.`)
    })

    test('a server that asks to wait', async ({ page }) => {
      await open(page)
      await refuseAsBusy(page, saving)
      await type(page, `Busy ${run}.`)
      await isThereOnce(page, `Busy ${run}.`)
    })

    test('a captive portal that answers in the place of the server', async ({ page }) => {
      await open(page)
      await answerAsPortal(page, saving)
      await type(page, `Portal ${run}.`)
      await isThereOnce(page, `Portal ${run}.`)
    })

    test('an answer that is lost on its way', async ({ page }) => {
      await open(page)
      const keys = await loseAnswer(page, saving)
      await type(page, `Answer lost ${run}.`)
      await isThereOnce(page, `Answer lost ${run}.`)
      expect(keys.length).toBeGreaterThan(1)
      expect(keys[1]).toBe(keys[0])
    })

    test('a request that is delivered twice', async ({ page }) => {
      await open(page)
      await deliverTwice(page, saving)
      await type(page, `Twice ${run}.`)
      await isThereOnce(page, `Twice ${run}.`)
    })

    test('a tab that is closed before it could send', async ({ page, context }) => {
      await open(page)
      await cutOff(page)
      await type(page, `Closed ${run}.`)
      await says(page, 'Not connected.')
      await expect.poll(() => maySafelyLeave(page)).toBe(true)
      await page.close()
      const later = await context.newPage()
      await later.goto(address(base))
      await expect(later.getByRole('textbox').first()).toBeEditable()
      await isThereOnce(later, `Closed ${run}.`)
    })
  })
