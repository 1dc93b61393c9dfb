import { type Browser, expect, type Page } from '@playwright/test'
import { axeSerious } from './axe-serious'
import { fillForm } from './form'
import { invitationPath } from './inbox'
import { signIn } from './sign-in'

const secret = 'nine slow green boats'
const roles = {
  coordinator: 'Coordinator',
  lead: 'Member of the lead body',
  respondent: 'Respondent',
  field: 'Field team',
  decider: 'Decision-maker',
  observer: 'Observer',
} as const
type Who = keyof typeof roles

/**
 * One new assessment and the people who take it through its steps, each in a browser of their own.
 */
export class Journey {
  protected readonly pages = new Map<Who, Page>()
  constructor(
    protected readonly browser: Browser,
    readonly base: string,
  ) {}

  /** Makes the assessment and invites its coordinator, who invites the others. */
  static async open<T extends Journey>(
    this: new (
      browser: Browser,
      base: string,
    ) => T,
    browser: Browser,
    others: Who[] = ['lead', 'decider', 'field', 'observer'],
  ): Promise<T> {
    const admin = await (await browser.newContext()).newPage()
    await signIn(admin, 'admin@sandara.example')
    await admin.goto('/admin')
    await fillForm(admin, {
      Country: 'Novaria',
      'Country code': 'NVR',
      Title: 'Registration for everyone',
    })
    await admin.getByRole('button', { name: 'Create assessment' }).click()
    await expect(admin).toHaveURL(/members$/)
    const journey = new this(browser, new URL(admin.url()).pathname.replace(/\/members$/, ''))
    await journey.invite(admin, 'coordinator')
    for (const who of others)
      await journey.invite(journey.page('coordinator'), who, {
        // Who decides for the country is let in by two people.
        ...(who === 'decider' && { second: admin }),
      })
    await admin.context().close()
    return journey
  }

  page(who: Who): Page {
    const page = this.pages.get(who)
    if (!page) throw new Error(`${who} has not been invited`)
    return page
  }

  async invite(
    from: Page,
    who: Who,
    { institution, second }: { institution?: string; second?: Page } = {},
  ): Promise<void> {
    await from.goto(`${this.base}/members`)
    // Of the assessment's own, so that one server can serve several journeys.
    const email = `${who}.${this.base.slice(-8)}@novaria.example`
    await fillForm(
      from.locator('form').filter({ has: from.getByRole('button', { name: 'Send invitation' }) }),
      {
        'E-mail address': email,
        Roles: [roles[who]],
        ...(institution && { 'Answers for': institution }),
      },
    )
    await from.getByRole('button', { name: 'Send invitation' }).click()
    await expect(from.getByText(`An invitation is on its way to ${email}.`)).toBeVisible()
    if (second) await this.agree(second, email)
    const page = await (await this.browser.newContext({ acceptDownloads: true })).newPage()
    await page.goto(await invitationPath(email))
    await fillForm(page, {
      'Your name': `Person ${who}`,
      'Your institution': 'Ministry',
      'New password': secret,
    })
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText('Your password is set.')).toBeVisible()
    await fillForm(page, { 'E-mail address': email, Password: secret })
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Person ${who}`)
    this.pages.set(who, page)
  }

  /** Agrees to what waits for the address, as the second person. */
  private async agree(second: Page, email: string): Promise<void> {
    await second.goto(`${this.base}/members`)
    await second.getByRole('button', { name: `Agree: ${email}` }).click()
    await second
      .getByRole('button', { name: `Yes, I know this person and agree: ${email}` })
      .click()
    await expect(second.getByRole('button', { name: `Agree: ${email}` })).toBeHidden()
  }

  /** Starts the step and sees that it cannot be submitted, for its own reason. */
  protected async start(step: string, missing: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/steps/${step}`)
    await page.getByRole('button', { name: 'Start this step' }).click()
    await expect(page.getByText('In progress', { exact: true })).toBeVisible()
    await this.missing(step, missing)
    expect(await axeSerious(page)).toEqual([])
  }

  /** The step says that this is missing, and cannot be submitted. */
  protected async missing(step: string, message: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/steps/${step}`)
    await expect(page.getByText(message)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Submit for review' })).toBeDisabled()
  }

  protected async tool(who: Who, tool: string): Promise<Page> {
    const page = this.page(who)
    await page.goto(`${this.base}/tools/${tool}`)
    return page
  }

  protected async publish(output: string, approvers: Who[], words: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/outputs/${output}`)
    await page.getByRole('button', { name: 'Issue version 1' }).click()
    await expect(page.getByRole('heading', { name: 'Version 1' })).toBeVisible()
    for (const approver of approvers) {
      const reader = this.page(approver)
      await reader.goto(`${this.base}/outputs/${output}`)
      await reader.getByRole('button', { name: 'Approve version 1' }).click()
      await expect(reader.getByRole('button', { name: 'Approve version 1' })).toBeHidden()
    }
    await page.reload()
    await expect(page.getByText('Approved on')).toBeVisible()
    this.expected.set(output, words)
  }
  protected readonly expected = new Map<string, string>()

  protected async finish(step: string): Promise<void> {
    const page = this.page('coordinator')
    await page.goto(`${this.base}/steps/${step}`)
    await page.getByRole('button', { name: 'Submit for review' }).click()
    await expect(page.getByText('In review', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Complete the step' }).click()
    await expect(page.getByText('Completed', { exact: true }).first()).toBeVisible()
  }
}
