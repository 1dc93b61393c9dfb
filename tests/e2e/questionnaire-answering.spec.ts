import { expect, type Locator, type Page, test } from '@playwright/test'
import { AnsweringScreen, stateOf } from '../support/answering'
import { axeSerious } from '../support/axe-serious'
import { signIn } from '../support/sign-in'

const coordinator = 'coordinator@sandara.example'
const institution = 'Legal Aid Centre'
const run = Date.now().toString(36)

/** Presses Tab until a control of this kind inside the card has the focus. */
async function tabTo(card: Locator, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await card.page().keyboard.press('Tab')
    if ((await card.locator(`:is(${selector}):focus`).count()) > 0) return
  }
  throw new Error(`The keyboard does not reach ${selector}.`)
}

async function fitsEverywhere(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await axeSerious(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await axeSerious(page)).toEqual([])
}

interface Kind {
  type: string
  /** Number in the edition; absent for types that only questions of the country have. */
  question?: string
  answer: (card: Locator, page: Page) => Promise<void>
  expected: unknown
}

const text = (words: string) => async (card: Locator, page: Page) => {
  await tabTo(card, 'input[type=text], textarea')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}
const choose = (downs: number) => async (card: Locator, page: Page) => {
  await tabTo(card, 'input[type=radio]')
  await page.keyboard.press('Space')
  for (let press = 0; press < downs; press++) await page.keyboard.press('ArrowDown')
}

const kinds: Kind[] = [
  { type: 'text', question: 'H-1.01', answer: text(`Council ${run}`), expected: `Council ${run}` },
  {
    type: 'longtext',
    question: 'H-1.04',
    answer: text(`By keyboard ${run}`),
    expected: `By keyboard ${run}`,
  },
  { type: 'number', question: 'H-4.14', answer: text('17'), expected: 17 },
  { type: 'percent', question: 'H-4.08', answer: text('61.5'), expected: 61.5 },
  { type: 'single', question: 'H-1.09', answer: choose(2), expected: 'In draft' },
  { type: 'yn', question: 'H-2.06', answer: choose(1), expected: 'No' },
  { type: 'ynp', question: 'H-3.07', answer: choose(1), expected: 'Partly' },
  { type: 'scale5', question: 'H-14.09', answer: choose(3), expected: '4 Good' },
  {
    type: 'multi',
    question: 'H-2.07',
    answer: async (card, page) => {
      await tabTo(card, 'input[type=checkbox]')
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    },
    expected: ['1A', '1B'],
  },
  {
    type: 'table',
    question: 'H-1.03',
    answer: async (card, page) => {
      await tabTo(card, 'button[aria-label^="Add a row"]')
      await page.keyboard.press('Enter')
      await expect(card.locator('textarea:focus')).toBeVisible()
      for (const cell of ['2025-01-01', '2025-12-31', 'none']) {
        await page.keyboard.type(cell)
        await page.keyboard.press('Tab')
      }
    },
    expected: [['2025-01-01', '2025-12-31', 'none']],
  },
  {
    type: 'date',
    answer: async (card, page) => {
      await tabTo(card, 'input[type=date]')
      await page.keyboard.type('05042026')
    },
    expected: '2026-05-04',
  },
  {
    type: 'file',
    answer: async (card, page) => {
      await tabTo(card, 'input[type=checkbox]')
      await page.keyboard.press('Space')
    },
    expected: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
  },
]

for (const { type, question, answer, expected } of kinds) {
  test(`a ${type} question is answered by keyboard alone, without barriers, on a phone too`, async ({
    page,
  }) => {
    const screen = await AnsweringScreen.open(page, coordinator, institution)
    const asked =
      question ??
      String(
        (
          await screen.post('questions', {
            section: 'X',
            question: `A ${type} ${run}`,
            answerType: type,
          })
        ).id,
      )
    const card = await screen.goTo(asked)
    await page.getByRole('button', { name: 'One question at a time' }).click()
    await card.getByRole('heading', { level: 3 }).focus()
    await answer(card, page)
    await page.keyboard.press('Tab')
    await expect(stateOf(card)).toHaveText('Saved')
    const saved = (await screen.server()).answers.find(({ instance }) =>
      instance.startsWith(`${asked}|`),
    )
    expect(saved?.value).toEqual(expected)
    await card.getByRole('button', { name: 'Comment and evidence' }).first().click()
    await card.getByRole('button', { name: 'No answer? Say why' }).last().click()
    await fitsEverywhere(page)
  })
}

test('a number that could mean two is asked about, and nothing is guessed', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-5.02')
  const input = card.getByRole('textbox').first()
  await input.fill('12,5')
  await expect(card.getByText('This could be read in more than one way')).toBeVisible()
  await expect(input).toHaveAttribute('aria-invalid', 'true')
  await page.reload()
  await expect(input).toHaveValue('12,5')
  expect((await screen.saved('H-5.02|||'))?.value).not.toBe(12.5)
  await card.getByRole('button', { name: '12.5' }).press('Enter')
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-5.02|||'))?.value).toBe(12.5)
})

test('a question that no longer applies goes at once, and keeps its answer', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-2.02')
  await card.getByRole('radio', { name: 'Yes' }).check()
  const depending = screen.question('H-2.03')
  await depending.getByRole('radio', { name: 'Partly' }).check()
  await expect(stateOf(depending)).toHaveText('Saved')
  await card.getByRole('radio', { name: 'No' }).check()
  await expect(depending).toBeHidden()
  await expect(stateOf(card)).toHaveText('Saved')
  expect((await screen.saved('H-2.03|||'))?.value).toBe('Partly')
  await card.getByRole('radio', { name: 'Yes' }).check()
  await expect(depending.getByRole('radio', { name: 'Partly' })).toBeChecked()
})

test('no answer needs a reason, and an answer is copied to other populations only where none is', async ({
  page,
}) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.08')
  const groups = card.getByRole('group', { name: /^Would counting or naming/ })
  const total = await groups.count()
  expect(total).toBeGreaterThan(2)
  await groups.nth(1).getByRole('radio', { name: 'Possibly, safeguards needed' }).check()
  await card.getByRole('button', { name: 'No answer? Say why' }).first().click()
  const why = card.getByRole('group', { name: /^Why is there no answer/ })
  await why.getByRole('radio', { name: 'Not disclosed' }).check()
  await expect(card.getByText('Say briefly why')).toBeVisible()
  await card.getByLabel('Reason', { exact: true }).fill('A court keeps it closed.')
  await card.getByRole('button', { name: 'Comment and evidence' }).first().click()
  await card.getByRole('button', { name: 'Copy to other populations' }).click()
  const copy = card.getByRole('group', { name: 'Give the same answer for' })
  await expect(copy.getByRole('checkbox', { checked: true })).toHaveCount(total - 2)
  await expect(copy.getByText('has an answer; tick to replace it')).toHaveCount(1)
  await card.getByRole('button', { name: `Copy to ${total - 2}` }).click()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  const saved = (await screen.server()).answers.filter(({ instance }) =>
    instance.startsWith('H-1.08|'),
  )
  expect(
    saved.filter(
      ({ gap, gapReason }) => gap === 'not-disclosed' && gapReason === 'A court keeps it closed.',
    ),
  ).toHaveLength(total - 1)
  expect(saved.filter(({ value }) => value === 'Possibly, safeguards needed')).toHaveLength(1)
})

test('evidence: a document of the library with its page, and one uploaded right there', async ({
  page,
}) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-3.01')
  await card.getByRole('button', { name: 'Comment and evidence' }).first().click()
  const evidence = card.getByRole('group', { name: /^Evidence/ })
  const before = await evidence.getByRole('listitem').count()
  await evidence.getByRole('combobox').selectOption({ index: 1 })
  await evidence.getByRole('button', { name: 'Add', exact: true }).click()
  await evidence
    .getByLabel(/page, article or section/)
    .last()
    .fill('art. 12 (3)')
  await evidence.getByLabel('Upload a document').setInputFiles({
    name: `letter-${run}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('A letter.'),
  })
  await expect(evidence.getByRole('listitem')).toHaveCount(before + 2)
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  const saved = (await screen.server()).answers.find(({ instance }) =>
    instance.startsWith('H-3.01|'),
  )
  expect(saved?.evidence.map(({ locator }) => locator)).toContain('art. 12 (3)')
  expect(saved?.evidence).toHaveLength(before + 2)
})

test('sections are walked through without a connection, and the next visit begins where this one ended', async ({
  context,
  page,
}) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  await screen.goTo('H-1.01')
  await context.setOffline(true)
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('button', { name: /^H-3 / }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^H-3 / })).toBeFocused()
  await page.getByRole('button', { name: 'One question at a time' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('button', { name: 'Next question' }).click()
  await page.getByRole('button', { name: 'Next question' }).click()
  const here = await page.getByRole('article').getAttribute('data-question')
  await context.setOffline(false)
  await screen.open()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toHaveAttribute('data-question', here ?? '')
})

test('a whole section holds no serious barrier and fits a phone', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-3.03')
  await card.getByRole('button', { name: /^What this question is about/ }).click()
  await expect(card.getByText('Standards this question tests')).toBeVisible()
  await fitsEverywhere(page)
})

test('rows copied from a spreadsheet become rows of the answer', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-1.05')
  await card.getByRole('button', { name: /^Paste from a spreadsheet/ }).click()
  await card
    .getByLabel('Copy rows from your spreadsheet and paste them here')
    .fill(`2019\tFirst ${run}\tMinistry\n2023\tSecond\tUniversity`)
  await card.getByRole('button', { name: 'Add 2 rows' }).click()
  await expect(stateOf(card)).toHaveText('Saved')
  const rows = (await screen.saved('H-1.05|||'))?.value as string[][]
  expect(rows.slice(-2).map((row) => row.slice(0, 3))).toEqual([
    ['2019', `First ${run}`, 'Ministry'],
    ['2023', 'Second', 'University'],
  ])
  await card.getByRole('button', { name: `Move up: row ${rows.length}` }).click()
  await expect
    .poll(async () => JSON.stringify((await screen.saved('H-1.05|||'))?.value))
    .toMatch(/\["2019",[^[]*\]\]$/)
})

test('a section says what is open before it is handed in', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('H-17.01')
  await card.getByRole('button', { name: 'No answer? Say why' }).first().click()
  await card.getByRole('radio', { name: 'Not known' }).first().check()
  await expect(stateOf(card)).toHaveText('Saved')
  await expect(page.getByText(/still open, .*required/)).toBeVisible()
  await page.getByRole('button', { name: /^Submit \d+ answers?$/ }).click()
  await page.getByRole('button', { name: /and leave the rest open$/ }).click()
  await expect(page.getByText(/submitted to the lead body\.$/)).toBeVisible()
  await expect(stateOf(card)).toHaveText('Submitted')
  const saved = (await screen.server()).answers.find(({ instance }) =>
    instance.startsWith('H-17.01|'),
  )
  expect(saved?.status).toBe('submitted')
})

test('a respondent is told how many questions wait, and by when', async ({ browser, page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, 'Ministry of Health')
  await screen.post('delegations', {
    institutionId: screen.institution,
    sections: ['H-16'],
    dueOn: '2027-05-04',
  })
  const respondent = await (await browser.newContext()).newPage()
  await signIn(respondent, 'respondent@sandara.example')
  await expect(
    respondent.getByText(/^You have \d+ questions to answer by \d+ \w+\.$/),
  ).toBeVisible()
  await respondent.getByRole('link', { name: /^Answer the questionnaire/ }).click()
  await expect(
    respondent.getByRole('heading', { level: 1, name: 'Answers of Ministry of Health' }),
  ).toBeVisible()
  await expect(
    respondent
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /^H-16 .*due 4 May 2027/ }),
  ).toBeVisible()
  await expect(
    respondent.getByText('Registering a birth does not confer nationality.'),
  ).toBeVisible()
})

test('what the desk review found becomes a comment with its source', async ({ page }) => {
  const screen = await AnsweringScreen.open(page, coordinator, 'Ministry of Interior')
  const card = await screen.goTo('H-4.15')
  await card.getByRole('button', { name: /^What this question is about/ }).click()
  await expect(card.getByText('From the desk review: Births')).toBeVisible()
  await card.getByRole('button', { name: 'Use as a comment' }).click()
  await expect(card.getByText('Copied where there was no answer yet.')).toBeVisible()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  const saved = (await screen.server()).answers.filter(({ instance }) =>
    instance.startsWith('H-4.15|'),
  )
  expect(saved.length).toBeGreaterThan(0)
  for (const { comment, evidence, sourceRowId } of saved) {
    expect(comment).toBe('Health facilities notify on paper once a month.')
    expect(evidence).toEqual([{ documentId: expect.any(String), locator: 'section 14' }])
    expect(sourceRowId).not.toBeNull()
  }
})

test('questions are shown in another language, with a mark where the translation is out of date or missing', async ({
  page,
}) => {
  const screen = await AnsweringScreen.open(page, coordinator, institution)
  const card = await screen.goTo('X-1.01')
  const language = page.getByLabel('Language of the questions')
  await language.selectOption({ label: 'Indonesian' })
  await expect(card.getByRole('heading', { level: 3 }).locator('[lang=id]')).toHaveText(
    'Apakah perahu pencatatan berlayar pada musim hujan?',
  )
  await expect(card.getByText('The question was changed after it was translated')).toBeVisible()
  await card.getByRole('radio', { name: 'Sebagian', exact: true }).first().check()
  await expect(stateOf(card)).toHaveText('Saved')
  expect(
    (await screen.server()).answers.find(({ instance }) => instance.startsWith('X-1.01|'))?.value,
  ).toBe('Partly')
  await fitsEverywhere(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^H-7 / })
    .click()
  const current = screen.question('H-7.02')
  await expect(
    current.getByRole('radio', { name: 'Ya, tetapi tidak merata' }).first(),
  ).toBeVisible()
  await expect(current.getByText(/translat/)).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^H-1 / })
    .click()
  await expect(
    screen.question('H-1.01').getByText('This question is not translated.'),
  ).toBeVisible()
  await language.selectOption({ label: 'English' })
  await expect(screen.question('H-1.01').getByText('This question is not translated.')).toBeHidden()
})
