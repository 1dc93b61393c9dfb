import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { signIn } from '../support/sign-in'

const report = 'output-10'
/** Text of its own for each run, so that one server can serve several. */
const run = Date.now().toString(36)
let base = ''

async function open(
  page: Page,
  section: string,
  email = 'coordinator@sandara.example',
): Promise<Locator> {
  await signIn(page, email)
  base =
    (await page
      .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
      .first()
      .getAttribute('href')) ?? ''
  await page.goto(`${base}/reports/${report}/${section}`)
  return textOf(page)
}

function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Text of/ })
}

async function newParagraph(page: Page): Promise<void> {
  await textOf(page).press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('All changes are saved.')).toBeVisible()
}

async function insert(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Insert', exact: true }).click()
  await page.getByRole('menuitem', { name: what }).click()
  return page.getByRole('dialog', { name: what })
}

/** The report as it would be printed now. */
async function draft(page: Page): Promise<string> {
  return (await page.request.get(`/api/v1${base}/outputs/${report}/versions/draft.html`)).text()
}

async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).evaluate((element, markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', markup)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

test('everything that a report holds is put in, saved and printed', async ({ page }) => {
  const text = await open(page, 'practices')
  await newParagraph(page)
  await page.keyboard.type(`Practices ${run}`)
  const note = await insert(page, 'Footnote')
  await note.getByLabel('Text of the footnote').fill(`Told by the clerk ${run}`)
  expect(await axeSerious(page)).toEqual([])
  await note.getByRole('button', { name: 'Insert' }).click()
  const citation = await insert(page, 'Citation of a document')
  await citation.getByLabel('Place in it').fill(`p. 14 ${run}`)
  await citation.getByRole('button', { name: 'Insert' }).click()
  await expect(text).toContainText(`p. 14 ${run}]`)
  await newParagraph(page)
  await page.getByRole('button', { name: 'Insert', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Table', exact: true }).click()
  await page.keyboard.type(`Office ${run}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Days open')
  const bar = page.getByRole('region', { name: 'At the cursor' })
  await bar.getByRole('button', { name: 'Remove this column' }).click()
  await bar.getByRole('button', { name: 'Add a row' }).click()
  await bar.getByLabel('Title of the table').fill(`Days ${run}`)
  await bar.getByLabel('Title of the table').press('Enter')
  await expect(text.getByRole('table').last().getByRole('row')).toHaveCount(4)
  await expect(text.getByRole('table').last().getByRole('columnheader')).toHaveCount(2)
  expect(await axeSerious(page)).toEqual([])
  await saved(page)
  const html = await draft(page)
  for (const words of [
    `Practices ${run}`,
    `Told by the clerk ${run}`,
    `p. 14 ${run}`,
    `Office ${run}`,
    `Days ${run}`,
  ])
    expect(html.includes(words), words).toBe(true)
})

test('text comes from Word with its structure and nothing else', async ({ page }) => {
  const text = await open(page, 'limits')
  await newParagraph(page)
  const item = (words: string) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>${words}</p>`
  await paste(
    page,
    `<style>p{color:red}</style><h2>Heading ${run}</h2><p class="MsoNormal" style="color:red">Plain <b>bold ${run}</b><o:p></o:p></p>${item(`First ${run}`)}${item('Second')}<table><tr><td>Year ${run}</td></tr><tr><td>2025</td></tr></table>`,
  )
  await expect(text.getByRole('heading', { name: `Heading ${run}` })).toBeVisible()
  await expect(text.getByRole('listitem').filter({ hasText: `First ${run}` })).toBeVisible()
  await expect(text.getByRole('columnheader', { name: `Year ${run}` })).toBeVisible()
  await expect(text.locator('strong', { hasText: `bold ${run}` })).toBeVisible()
  expect(await text.evaluate((element) => element.innerHTML)).not.toMatch(/color|Mso|o:p/)
  await saved(page)
  expect(await draft(page)).toContain(`bold ${run}`)
})

test('a passage that is not public is marked and left out of the public version alone', async ({
  page,
}) => {
  const text = await open(page, 'sites')
  await newParagraph(page)
  // A paragraph behind one that is not public is none either, until somebody says so.
  const before = page.getByRole('button', { name: 'Not public', pressed: true })
  if ((await before.count()) > 0) await before.click()
  await page.keyboard.type(`The informant ${run}`)
  await page.getByRole('button', { name: 'Not public' }).click()
  await expect(page.getByRole('button', { name: 'Not public', pressed: true })).toBeVisible()
  await expect(
    text.locator('p[data-restricted]', { hasText: `The informant ${run}` }),
  ).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(
    textOf(page).locator('p[data-restricted]', { hasText: `The informant ${run}` }),
  ).toBeVisible()
  expect(await draft(page)).toContain(`The informant ${run}`)
})

test('the tools are used by keyboard alone', async ({ page }) => {
  const text = await open(page, 'purpose')
  await newParagraph(page)
  await page.keyboard.type(`Keyboard ${run}`)
  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: /^Style:/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('heading', { name: `Keyboard ${run}` })).toBeVisible()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Not public' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text.getByRole('heading', { name: `Keyboard ${run}` })).toBeHidden()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Redo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text.getByRole('heading', { name: `Keyboard ${run}` })).toBeVisible()
  await saved(page)
})

test('what is typed without a connection outlives a reload and a closed tab', async ({
  context,
  page,
}) => {
  await open(page, 'groups')
  await newParagraph(page)
  await cutOff(context)
  await page.keyboard.type(`In the rain ${run}`)
  await expect(
    page.getByText(
      /Not connected. What you write is kept on this device.*there are changes to send/,
    ),
  ).toBeVisible()
  await page.reload()
  await expect(textOf(page)).toContainText(`In the rain ${run}`)
  expect(await draft(page)).not.toContain(`In the rain ${run}`)
  await page.close()
  await context.unroute('**/api/v1/**')
  const later = await context.newPage()
  await later.goto(`${base}/reports/${report}/groups`)
  await saved(later)
  await expect(textOf(later)).toContainText(`In the rain ${run}`)
  expect(await draft(later)).toContain(`In the rain ${run}`)
})

test('a change that the server does not take is kept, can be copied, and given up', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'quotations')
  await newParagraph(page)
  await page.route('**/updates', (route) =>
    route.fulfill({
      status: 413,
      json: { code: 'body-too-large', detail: 'The text of this section has become too large.' },
    }),
  )
  await page.keyboard.type(`Too much ${run}`)
  const refusal = page
    .getByRole('alert')
    .filter({ hasText: 'The server did not accept your changes.' })
  await expect(refusal).toContainText('The text of this section has become too large.')
  expect(await axeSerious(page)).toEqual([])
  await refusal.getByRole('button', { name: 'Copy the text' }).click()
  await expect(refusal.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`Too much ${run}`)
  await page.unroute('**/updates')
  await refusal.getByRole('button', { name: 'Discard unsent changes' }).click()
  await refusal.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(refusal).toBeHidden()
  await saved(page)
  await expect(textOf(page)).not.toContainText(`Too much ${run}`)
})

test('who may not write reads the text and has no tools for it', async ({ page }) => {
  await signIn(page, 'coordinator@sandara.example')
  base =
    (await page
      .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
      .first()
      .getAttribute('href')) ?? ''
  await page.goto(`${base}/reports/output-02/summary`)
  await expect(page.getByText('You can read this text.')).toBeVisible()
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false')
  await expect(page.getByRole('button', { name: 'Insert', exact: true })).toBeHidden()
  expect(await axeSerious(page)).toEqual([])
  expect((await page.goto(`${base}/reports/output-02/nothing`))?.status()).toBe(404)
})

async function cutOff(context: BrowserContext): Promise<void> {
  await context.route('**/api/v1/**', (route) => route.abort())
}
