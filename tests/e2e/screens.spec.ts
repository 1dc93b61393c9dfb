import { type Browser, expect, type Page, test } from '@playwright/test'
import { axeSerious } from '../support/axe-serious'
import { invitationPath } from '../support/inbox'
import { signIn } from '../support/sign-in'

async function assessmentOf(page: Page): Promise<string> {
  return (
    (await page
      .getByRole('link', { name: 'Inclusive civil registration in Sandara', exact: true })
      .first()
      .getAttribute('href')) ?? ''
  )
}

async function personIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, email)
  return page
}

/**
 * Opens the address and sees that the screen holds no serious barrier and fits a narrow telephone.
 */
async function look(page: Page, path: string, status = 200): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  expect((await page.goto(path))?.status(), path).toBe(status)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const first = page.getByRole('button', { expanded: false }).first()
  if (path.includes('/tools/') && (await first.count()) > 0) await first.click()
  expect(await axeSerious(page), path).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
    360,
  )
}

const screens: Record<string, string[]> = {
  'coordinator@sandara.example': [
    '',
    '/scope',
    '/documents',
    '/outputs',
    '/outputs/output-01',
    '/coverage',
    '/questionnaire/analysis',
    '/members',
    '/audit',
    '/steps/step-01',
    '/steps/step-09',
    ...'abcdefgijklmn'.split('').map((letter) => `/tools/tool-${letter}`),
    ...['', '/delegation', '/review', '/questions'].map((part) => `/questionnaire${part}`),
    '/tools/form-01',
    '/tools/form-03',
    '/tools/form-11',
  ],
  'respondent@sandara.example': ['', '/outputs', '/questionnaire'],
  'decision@sandara.example': ['', '/steps/step-01', '/tools/form-01'],
}

for (const [email, paths] of Object.entries(screens)) {
  test(`screens of ${email.split('@')[0]} hold no serious barrier and fit 360 pixels`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    await signIn(page, email)
    const base = await assessmentOf(page)
    for (const path of paths) await look(page, `${base}${path}`)
  })
}

test('each role lands on what waits for it, on a screen without barriers', async ({ browser }) => {
  test.setTimeout(600_000)
  const landings: Record<string, RegExp> = {
    admin: /^Create assessments and invite people$/,
    monitor: /^See the progress of all assessments$/,
    coordinator: /^Fill in: Tool G/,
    member: /^Fill in: Tool G/,
    respondent: /^Answer the questionnaire by/,
    field: /^Fill in: Tool I/,
    decision: /^Inclusive civil registration in Sandara$/,
    observer: /^Inclusive civil registration in Sandara$/,
  }
  for (const [name, link] of Object.entries(landings)) {
    const page = await personIn(browser, `${name}@sandara.example`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello')
    await expect(page.getByRole('link', { name: link }).first()).toBeVisible()
    await look(page, '/')
    await page.context().close()
  }
})

test('screens of the platform hold no serious barrier and fit 360 pixels', async ({ browser }) => {
  const monitor = await personIn(browser, 'monitor@sandara.example')
  for (const path of ['/monitor', '/account', await assessmentOf(monitor)])
    await look(monitor, path)
  const admin = await personIn(browser, 'admin@sandara.example')
  const base = await assessmentOf(admin)
  for (const path of ['/admin', '/admin/jobs', '/api-docs', `${base}/members`])
    await look(admin, path)
  await look(admin, `${base}/steps/step-99`, 404)
  await expect(admin.getByRole('main')).toHaveCount(1)
})

test('screens open to everyone hold no serious barrier and fit 360 pixels', async ({
  browser,
  page,
}) => {
  const admin = await personIn(browser, 'admin@sandara.example')
  const email = `screens.${Date.now()}@sandara.example`
  await admin.request.post('/api/v1/invitations', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { email, platformRoles: ['reviewer'] },
  })
  const coordinator = await personIn(browser, 'coordinator@sandara.example')
  const outputs = await (
    await coordinator.request.get(`/api/v1${await assessmentOf(coordinator)}/outputs`)
  ).json()
  const { sha256 } = outputs.items[0].versions[0]

  for (const path of [
    '/sign-in',
    '/sign-in?welcome=1',
    '/invitations',
    '/forgot-password',
    await invitationPath(email),
    '/invitations/used-up',
    '/verify/unknown',
    `/verify/${sha256}`,
  ])
    await look(page, path)
  await expect(page.getByText('This fingerprint is genuine')).toBeVisible()
  await look(admin, '/nothing-here', 404)
})

test('the questionnaire opens on its own screen, also by the address of its tool', async ({
  page,
}) => {
  await signIn(page, 'respondent@sandara.example')
  await page.goto(`${await assessmentOf(page)}/tools/tool-h`)
  await expect(page).toHaveURL(/\/questionnaire$/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Answers of Ministry of Health' }),
  ).toBeVisible()
})

test('what is not open to a person does not exist for them', async ({ page }) => {
  await signIn(page, 'respondent@sandara.example')
  const base = await assessmentOf(page)
  for (const path of [
    '/tools/tool-d',
    '/steps/step-04',
    '/members',
    '/audit',
    '/outputs/output-08',
  ]) {
    const response = await page.goto(`${base}${path}`)
    expect(response?.status(), path).toBe(404)
  }
})

test('times are shown in the time zone of the person, and the audit trail names it', async ({
  page,
}) => {
  await signIn(page, 'member@sandara.example')
  const base = await assessmentOf(page)
  const choose = async (timeZone: string) => {
    await page.goto('/account')
    await page.getByLabel('Time zone').selectOption(timeZone)
    await expect(page.getByText('All changes are saved.')).toBeVisible()
  }
  const { items } = await (await page.request.get(`/api/v1${base}/audit?limit=1`)).json()
  for (const timeZone of ['Asia/Bangkok', 'UTC']) {
    await choose(timeZone)
    const written = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'long',
      timeStyle: 'medium',
      timeZone,
    }).format(new Date(items[0].at))
    await page.goto(`${base}/audit`)
    await expect(page.getByText(`in the time zone ${timeZone};`)).toBeVisible()
    await expect(page.getByText(written).first()).toBeVisible()
  }
})
